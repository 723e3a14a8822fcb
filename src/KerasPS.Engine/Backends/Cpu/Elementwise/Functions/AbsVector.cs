using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>|x|.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Abs))]
internal readonly struct AbsVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Abs(x);
}
