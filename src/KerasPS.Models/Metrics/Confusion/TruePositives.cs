namespace KerasPS.Metrics;

/// <summary>How many positive samples are predicted positive.</summary>
[KerasObject("TruePositives")]
public sealed class TruePositives : ConfusionMetric
{
    /// <summary>Predictions above count as positive: 0.5, one number, or several for several results.</summary>
    [Option(Position = 0, Help = "Predictions above count as positive: 0.5, one number, or several for several results.")]
    public Numbers? Thresholds { get; init; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<Condition> Counted => [Condition.TruePositives];

    /// <inheritdoc/>
    private protected override Metrics.Thresholds CreateThresholds() => Metrics.Thresholds.From(Thresholds, 0.5, ClassName);

    /// <inheritdoc/>
    public override double[] Result() => Built ? Counts(Condition.TruePositives) : [0];
}
