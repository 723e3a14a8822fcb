using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>−1, 0 or 1; NaN stays.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Sign))]
internal readonly struct SignVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.Less(S.Zero, x), S.Create(1), S.Select(S.Less(x, S.Zero), S.Create(-1), x));
}
