using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where x is no number.</summary>
[VectorForm(typeof(KerasPS.Elementwise.IsNan))]
internal readonly struct IsNanVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.AndNot(S.Create(1), S.Equal(x, x));
}
