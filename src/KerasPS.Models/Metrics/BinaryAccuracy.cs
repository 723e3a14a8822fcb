using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>How often predictions are on the right side of a threshold.</summary>
[KerasObject("BinaryAccuracy")]
public sealed class BinaryAccuracy : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <summary>Predictions above it count as 1.</summary>
    [Option(Help = "Predictions above it count as 1.")]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        return K.Equal(t, K.Cast(K.Greater(p, Threshold), t.DType));
    }
}
