using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where a = b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Equal))]
internal readonly struct EqualVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Equal(a, b), S.Create(1));
}
