using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>ln(sigmoid(x)) without overflow.</summary>
[VectorForm(typeof(KerasPS.Elementwise.LogSigmoid))]
internal readonly struct LogSigmoidVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Subtract(S.Min(S.Zero, x), VectorMath.Log1p<S, V>(VectorMath.Exp<S, V>(S.Negate(S.Abs(x)))));
}
