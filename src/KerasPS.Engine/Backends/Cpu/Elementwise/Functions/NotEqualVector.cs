using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where a ≠ b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.NotEqual))]
internal readonly struct NotEqualVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.AndNot(S.Create(1), S.Equal(a, b));
}
