using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where both are not 0.</summary>
[VectorForm(typeof(KerasPS.Elementwise.LogicalAnd))]
internal readonly struct LogicalAndVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.AndNot(S.Create(1), S.Or(S.Equal(a, S.Zero), S.Equal(b, S.Zero)));
}
