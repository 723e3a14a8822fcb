using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where one of both is not 0.</summary>
[VectorForm(typeof(KerasPS.Elementwise.LogicalXor))]
internal readonly struct LogicalXorVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Create(1), S.Xor(S.Equal(a, S.Zero), S.Equal(b, S.Zero)));
}
