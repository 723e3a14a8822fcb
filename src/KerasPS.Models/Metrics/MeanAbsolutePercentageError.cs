namespace KerasPS.Metrics;

/// <summary>The mean of 100·|(y − ŷ) / y|.</summary>
[KerasObject("MeanAbsolutePercentageError", Aliases = ["mape"])]
public sealed class MeanAbsolutePercentageError : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.MeanAbsolutePercentageError();
}
