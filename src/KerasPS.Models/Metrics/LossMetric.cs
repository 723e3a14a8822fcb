namespace KerasPS.Metrics;

/// <summary>The mean of a loss's values over samples.</summary>
public abstract class LossMetric : MeanMetric
{
    private Loss? loss;

    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Down;

    /// <summary>Makes the loss with the metric's options.</summary>
    protected abstract Loss CreateLoss();

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var values = (loss ??= CreateLoss()).Values(yTrue, yPred, Form);
        values.Mask = null;
        return values;
    }
}
