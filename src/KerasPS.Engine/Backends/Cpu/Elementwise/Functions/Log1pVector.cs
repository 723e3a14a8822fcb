using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>ln(1 + x), exact near 0.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Log1p))]
internal readonly struct Log1pVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        VectorMath.Log1p<S, V>(x);
}
