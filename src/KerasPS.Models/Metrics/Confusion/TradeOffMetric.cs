namespace KerasPS.Metrics;

/// <summary>The best value of one figure over all thresholds at which another reaches a given value.</summary>
public abstract class TradeOffMetric : ConfusionMetric
{
    /// <summary>How many thresholds are tried.</summary>
    [Option(Min = 1, Help = "How many thresholds are tried.")]
    public int NumThresholds { get; init; } = 200;

    /// <summary>Only this class is looked at.</summary>
    [Option(Min = 0, Help = "Only this class is looked at.")]
    public int? ClassId { get; init; }

    /// <summary>The value the other figure must reach.</summary>
    private protected abstract double Wanted { get; }

    /// <summary>The figure that must reach the value, at each threshold.</summary>
    private protected abstract double[] Constrained();

    /// <summary>The figure of which the best is taken.</summary>
    private protected abstract double[] Best();

    /// <inheritdoc/>
    private protected override IReadOnlyList<Condition> Counted =>
        [Condition.TruePositives, Condition.FalsePositives, Condition.TrueNegatives, Condition.FalseNegatives];

    /// <inheritdoc/>
    private protected override Thresholds CreateThresholds() => NumThresholds == 1 ? new([0.5]) : Thresholds.Over(NumThresholds, 0);

    /// <inheritdoc/>
    private protected override ConfusionCounter CreateCounter(Thresholds levels) => new(levels) { ClassId = ClassId };

    /// <inheritdoc/>
    public override double[] Result() => [!Built ? 0
        : Constrained().Zip(Best(), (c, b) => c >= Wanted ? b : 0).Append(0).Max()];

    /// <summary>The part of the positive samples that is predicted positive.</summary>
    private protected double[] Recalls() => Share(Condition.TruePositives, Condition.FalseNegatives);

    /// <summary>The part of the samples predicted positive that is positive.</summary>
    private protected double[] Precisions() => Share(Condition.TruePositives, Condition.FalsePositives);

    /// <summary>The part of the negative samples that is predicted negative.</summary>
    private protected double[] Specificities() => Share(Condition.TrueNegatives, Condition.FalsePositives);
}
