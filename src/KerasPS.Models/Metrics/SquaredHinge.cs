namespace KerasPS.Metrics;

/// <summary>The mean of max(1 − yŷ, 0)².</summary>
[KerasObject("SquaredHinge")]
public sealed class SquaredHinge : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.SquaredHinge();
}
