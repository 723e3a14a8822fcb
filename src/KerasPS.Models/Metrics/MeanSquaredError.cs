namespace KerasPS.Metrics;

/// <summary>The mean of (ŷ − y)².</summary>
[KerasObject("MeanSquaredError", Aliases = ["mse"])]
public sealed class MeanSquaredError : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.MeanSquaredError();
}
