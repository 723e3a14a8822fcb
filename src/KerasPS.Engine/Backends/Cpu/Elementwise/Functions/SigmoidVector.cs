using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 / (1 + e⁻ˣ).</summary>
[VectorForm(typeof(KerasPS.Elementwise.Sigmoid))]
internal readonly struct SigmoidVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Divide(S.Create(1), S.Add(S.Create(1), VectorMath.Exp<S, V>(S.Negate(x))));
}
