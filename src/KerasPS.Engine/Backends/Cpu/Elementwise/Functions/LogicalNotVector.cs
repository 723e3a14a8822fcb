using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where x is 0.</summary>
[VectorForm(typeof(KerasPS.Elementwise.LogicalNot))]
internal readonly struct LogicalNotVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Equal(x, S.Zero), S.Create(1));
}
