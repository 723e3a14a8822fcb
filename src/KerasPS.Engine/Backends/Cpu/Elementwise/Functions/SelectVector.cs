using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>b where a is not 0, else c.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Select))]
internal readonly struct SelectVector : IVectorTernary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b, V c) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.Equal(a, S.Zero), c, b);
}
