using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>max(b, 0) − a · b + ln(1 + e^−|b|): labels a, logits b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.SigmoidCrossEntropy))]
internal readonly struct SigmoidCrossEntropyVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct
    {
        var log = VectorMath.Log1p<S, V>(VectorMath.Exp<S, V>(S.Negate(S.Abs(b))));
        return S.Add(S.Subtract(S.Max(S.Zero, b), S.Multiply(b, a)), log);
    }
}
