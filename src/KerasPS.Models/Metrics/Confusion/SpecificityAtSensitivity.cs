namespace KerasPS.Metrics;

/// <summary>The best specificity at which the sensitivity reaches a value.</summary>
[KerasObject("SpecificityAtSensitivity")]
public sealed class SpecificityAtSensitivity : TradeOffMetric
{
    /// <summary>The value to reach, 0 to 1.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Help = "The value to reach, 0 to 1.")]
    public double Sensitivity { get; init; }

    /// <inheritdoc/>
    private protected override double Wanted => Sensitivity;

    /// <inheritdoc/>
    private protected override double[] Constrained() => Recalls();

    /// <inheritdoc/>
    private protected override double[] Best() => Specificities();
}
