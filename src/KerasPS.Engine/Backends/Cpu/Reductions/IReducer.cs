namespace KerasPS.Cpu;

/// <summary>How elements are folded into one, on vectors of any width.</summary>
internal interface IReducer
{
    /// <summary>The fold of nothing.</summary>
    static abstract float Seed { get; }

    /// <summary>What of an element is folded.</summary>
    static virtual V Map<S, V>(V x) where S : struct, ISimd<V> where V : struct => x;

    static abstract V Combine<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct;
}
