namespace KerasPS.Metrics;

/// <summary>The best recall at which the precision reaches a value.</summary>
[KerasObject("RecallAtPrecision")]
public sealed class RecallAtPrecision : TradeOffMetric
{
    /// <summary>The value to reach, 0 to 1.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Help = "The value to reach, 0 to 1.")]
    public double Precision { get; init; }

    /// <inheritdoc/>
    private protected override double Wanted => Precision;

    /// <inheritdoc/>
    private protected override double[] Constrained() => Precisions();

    /// <inheritdoc/>
    private protected override double[] Best() => Recalls();
}
