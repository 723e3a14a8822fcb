using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The smallest; NaN wins.</summary>
internal readonly struct MinReducer : IReducer
{
    public static float Seed => float.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct => MinimumVector.Apply<S, V>(a, b);
}
