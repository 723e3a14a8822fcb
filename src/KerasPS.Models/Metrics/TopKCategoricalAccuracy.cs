using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>How often the class of one-hot targets is among the k likeliest.</summary>
[KerasObject("TopKCategoricalAccuracy")]
public sealed class TopKCategoricalAccuracy : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <summary>How many classes count.</summary>
    [Option(Name = "k", Position = 0, Min = 1, Help = "How many classes count.")]
    public int Count { get; init; } = 5;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        Classes.InTop(K.ArgMax(yTrue), yPred, Count);
}
