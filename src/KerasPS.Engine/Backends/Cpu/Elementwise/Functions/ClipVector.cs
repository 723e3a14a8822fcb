using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>a between b and c; NaN stays.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Clip))]
internal readonly struct ClipVector : IVectorTernary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b, V c) where S : struct, ISimd<V> where V : struct =>
        S.Max(b, S.Min(c, a));
}
