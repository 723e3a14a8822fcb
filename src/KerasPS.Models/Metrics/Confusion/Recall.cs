namespace KerasPS.Metrics;

/// <summary>Which part of the positive samples is predicted positive.</summary>
[KerasObject("Recall")]
public sealed class Recall : ConfusionMetric
{
    /// <summary>Predictions above count as positive: 0.5, one number, or several for several results.</summary>
    [Option(Position = 0, Help = "Predictions above count as positive: 0.5, one number, or several for several results.")]
    public Numbers? Thresholds { get; init; }

    /// <summary>Only the k highest predictions of a sample may be positive.</summary>
    [Option(Min = 1, Help = "Only the k highest predictions of a sample may be positive.")]
    public int? TopK { get; init; }

    /// <summary>Only this class is looked at.</summary>
    [Option(Min = 0, Help = "Only this class is looked at.")]
    public int? ClassId { get; init; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<Condition> Counted => [Condition.TruePositives, Condition.FalseNegatives];

    /// <inheritdoc/>
    private protected override Metrics.Thresholds CreateThresholds() =>
        Metrics.Thresholds.From(Thresholds, TopK is null ? 0.5 : Metrics.Thresholds.Lowest, ClassName);

    /// <inheritdoc/>
    private protected override ConfusionCounter CreateCounter(Metrics.Thresholds levels) => new(levels) { TopK = TopK, ClassId = ClassId };

    /// <inheritdoc/>
    public override double[] Result() => Built ? Share(Condition.TruePositives, Condition.FalseNegatives) : [0];
}
