using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>eˣ − 1, exact near 0.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Expm1))]
internal readonly struct Expm1Vector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        VectorMath.Expm1<S, V>(x);
}
