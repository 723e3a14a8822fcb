using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The smaller; NaN where either is.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Minimum))]
internal readonly struct MinimumVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.Equal(a, a), S.Min(a, b), a);
}
