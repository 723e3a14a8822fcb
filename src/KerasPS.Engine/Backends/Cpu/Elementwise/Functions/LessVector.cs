using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where a &lt; b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Less))]
internal readonly struct LessVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Less(a, b), S.Create(1));
}
