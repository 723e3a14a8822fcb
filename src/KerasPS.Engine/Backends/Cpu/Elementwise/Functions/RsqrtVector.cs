using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 / √x, rounded as the two steps.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Rsqrt))]
internal readonly struct RsqrtVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Divide(S.Create(1), S.Sqrt(x));
}
