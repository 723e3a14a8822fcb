namespace KerasPS.Metrics;

/// <summary>The mean of |ŷ − y|.</summary>
[KerasObject("MeanAbsoluteError", Aliases = ["mae"])]
public sealed class MeanAbsoluteError : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.MeanAbsoluteError();
}
