using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>Keras' rule for weights of metrics: values become one a sample, weights follow.</summary>
internal static class Samples
{
    /// <summary>A reduction over some axes.</summary>
    public delegate SymbolicTensor Reducer(SymbolicTensor x, int[]? axes, bool keepDims);

    /// <summary>Weighted values, one a sample, and the weight of each sample (null: all 1).</summary>
    public static (SymbolicTensor Values, SymbolicTensor? Weight) Reduce(SymbolicTensor values, SymbolicTensor? weight,
        Reducer reduce)
    {
        if (weight is not null)
        {
            (values, weight) = Ranks.Align(values, weight);
            var rank = weight.Shape.Rank;
            if (values.Shape.Rank > rank) values = reduce(values, Axes(rank, values.Shape.Rank), false);
            weight = K.BroadcastLike(weight, values);
            values *= weight;
            if (rank > 1) weight = reduce(weight, Axes(1, rank), false);
        }
        if (values.Shape.Rank > 1) values = reduce(values, Axes(1, values.Shape.Rank), false);
        return (values, weight);
    }

    private static int[] Axes(int from, int to) => [.. Enumerable.Range(from, to - from)];
}
