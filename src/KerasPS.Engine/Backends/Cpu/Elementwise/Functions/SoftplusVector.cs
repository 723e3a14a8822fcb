using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>ln(1 + eˣ) without overflow.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Softplus))]
internal readonly struct SoftplusVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Add(S.Max(S.Zero, x), VectorMath.Log1p<S, V>(VectorMath.Exp<S, V>(S.Negate(S.Abs(x)))));
}
