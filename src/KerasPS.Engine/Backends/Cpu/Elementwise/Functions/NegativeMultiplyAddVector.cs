using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>c − a · b in one instruction.</summary>
internal readonly struct NegativeMultiplyAddVector : IVectorTernary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b, V c) where S : struct, ISimd<V> where V : struct =>
        S.Fma(S.Negate(a), b, c);
}
