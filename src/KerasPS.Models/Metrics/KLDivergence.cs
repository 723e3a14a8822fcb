namespace KerasPS.Metrics;

/// <summary>The mean of Σ y ln(y / ŷ).</summary>
[KerasObject("KLDivergence", Aliases = ["kld", "kullback_leibler_divergence"])]
public sealed class KLDivergence : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.KLDivergence();
}
