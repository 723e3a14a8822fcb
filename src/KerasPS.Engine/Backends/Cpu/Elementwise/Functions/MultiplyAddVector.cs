using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>a · b + c in one instruction.</summary>
internal readonly struct MultiplyAddVector : IVectorTernary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b, V c) where S : struct, ISimd<V> where V : struct =>
        S.Fma(a, b, c);
}
