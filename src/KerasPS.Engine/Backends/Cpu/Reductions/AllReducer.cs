using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where all are not 0.</summary>
internal readonly struct AllReducer : IReducer
{
    public static float Seed => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Map<S, V>(V x) where S : struct, ISimd<V> where V : struct => CastToBoolVector.Apply<S, V>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct => S.Multiply(a, b);
}
