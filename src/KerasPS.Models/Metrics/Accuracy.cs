using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>How often predictions equal targets.</summary>
[KerasObject("Accuracy")]
public sealed class Accuracy : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        return K.Equal(t, p);
    }
}
