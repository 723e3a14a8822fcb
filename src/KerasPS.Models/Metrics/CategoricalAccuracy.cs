using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>How often the likeliest class is that of one-hot targets.</summary>
[KerasObject("CategoricalAccuracy")]
public sealed class CategoricalAccuracy : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        Classes.Equal(K.ArgMax(yTrue), K.ArgMax(yPred));
}
