using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Products.</summary>
internal readonly struct ProdReducer : IReducer
{
    public static float Seed => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct => S.Multiply(a, b);
}
