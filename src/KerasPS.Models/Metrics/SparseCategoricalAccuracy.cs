using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>How often the likeliest class is the target.</summary>
[KerasObject("SparseCategoricalAccuracy")]
public sealed class SparseCategoricalAccuracy : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        Classes.Equal(Classes.Of(yTrue, yPred), K.ArgMax(yPred));
}
