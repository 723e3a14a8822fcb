namespace KerasPS.Metrics;

/// <summary>How many negative samples are predicted positive.</summary>
[KerasObject("FalsePositives")]
public sealed class FalsePositives : ConfusionMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Down;

    /// <summary>Predictions above count as positive: 0.5, one number, or several for several results.</summary>
    [Option(Position = 0, Help = "Predictions above count as positive: 0.5, one number, or several for several results.")]
    public Numbers? Thresholds { get; init; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<Condition> Counted => [Condition.FalsePositives];

    /// <inheritdoc/>
    private protected override Metrics.Thresholds CreateThresholds() => Metrics.Thresholds.From(Thresholds, 0.5, ClassName);

    /// <inheritdoc/>
    public override double[] Result() => Built ? Counts(Condition.FalsePositives) : [0];
}
