namespace KerasPS.Metrics;

/// <summary>The mean of (ln(ŷ + 1) − ln(y + 1))².</summary>
[KerasObject("MeanSquaredLogarithmicError", Aliases = ["msle"])]
public sealed class MeanSquaredLogarithmicError : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.MeanSquaredLogarithmicError();
}
