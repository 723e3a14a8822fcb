namespace KerasPS.Metrics;

/// <summary>The mean of max(1 − yŷ, 0).</summary>
[KerasObject("Hinge")]
public sealed class Hinge : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.Hinge();
}
