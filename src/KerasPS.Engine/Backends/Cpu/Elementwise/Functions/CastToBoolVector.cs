using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where x is not 0.</summary>
[VectorForm(typeof(KerasPS.Elementwise.CastToBool))]
internal readonly struct CastToBoolVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.AndNot(S.Create(1), S.Equal(x, S.Zero));
}
