namespace KerasPS.Metrics;

/// <summary>The mean of the hinge of the true class against the best other one.</summary>
[KerasObject("CategoricalHinge")]
public sealed class CategoricalHinge : LossMetric
{
    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.CategoricalHinge();
}
