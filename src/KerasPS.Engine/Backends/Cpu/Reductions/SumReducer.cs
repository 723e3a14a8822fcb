using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Sums.</summary>
internal readonly struct SumReducer : IReducer
{
    public static float Seed => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct => S.Add(a, b);
}
