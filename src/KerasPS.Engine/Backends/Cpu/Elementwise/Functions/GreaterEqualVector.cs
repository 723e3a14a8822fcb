using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where a ≥ b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.GreaterEqual))]
internal readonly struct GreaterEqualVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.And(S.LessOrEqual(b, a), S.Create(1));
}
