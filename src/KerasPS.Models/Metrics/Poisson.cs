namespace KerasPS.Metrics;

/// <summary>The mean of ŷ − y ln ŷ.</summary>
[KerasObject("Poisson")]
public sealed class Poisson : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.Poisson();
}
