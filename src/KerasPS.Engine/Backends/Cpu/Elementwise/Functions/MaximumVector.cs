using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The larger; NaN where either is.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Maximum))]
internal readonly struct MaximumVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.Equal(a, a), S.Max(a, b), a);
}
