namespace KerasPS.Metrics;

/// <summary>The best sensitivity at which the specificity reaches a value.</summary>
[KerasObject("SensitivityAtSpecificity")]
public sealed class SensitivityAtSpecificity : TradeOffMetric
{
    /// <summary>The value to reach, 0 to 1.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Help = "The value to reach, 0 to 1.")]
    public double Specificity { get; init; }

    /// <inheritdoc/>
    private protected override double Wanted => Specificity;

    /// <inheritdoc/>
    private protected override double[] Constrained() => Specificities();

    /// <inheritdoc/>
    private protected override double[] Best() => Recalls();
}
