using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where a &gt; b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Greater))]
internal readonly struct GreaterVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Less(b, a), S.Create(1));
}
