using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The natural logarithm.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Log))]
internal readonly struct LogVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        VectorMath.Log<S, V>(x);
}
