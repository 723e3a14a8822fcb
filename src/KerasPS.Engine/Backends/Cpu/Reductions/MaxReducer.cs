using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The largest; NaN wins.</summary>
internal readonly struct MaxReducer : IReducer
{
    public static float Seed => float.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct => MaximumVector.Apply<S, V>(a, b);
}
