using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>How often the target is among the k likeliest classes.</summary>
[KerasObject("SparseTopKCategoricalAccuracy")]
public sealed class SparseTopKCategoricalAccuracy : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <summary>How many classes count.</summary>
    [Option(Name = "k", Position = 0, Min = 1, Help = "How many classes count.")]
    public int Count { get; init; } = 5;

    /// <summary>Whether predictions are class numbers, the likeliest first, instead of scores.</summary>
    [Option(Help = "Whether predictions are class numbers, the likeliest first, instead of scores.")]
    public bool FromSortedIds { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var classes = Classes.Of(yTrue, yPred);
        if (!FromSortedIds) return Classes.InTop(classes, yPred, Count);
        var best = K.SliceAxis(yPred, -1, 0, Count);
        return K.Any(K.Equal(K.ExpandDims(K.Cast(classes, best.DType), -1), best), -1);
    }
}
