namespace KerasPS.Metrics;

/// <summary>The best precision at which the recall reaches a value.</summary>
[KerasObject("PrecisionAtRecall")]
public sealed class PrecisionAtRecall : TradeOffMetric
{
    /// <summary>The value to reach, 0 to 1.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Help = "The value to reach, 0 to 1.")]
    public double Recall { get; init; }

    /// <inheritdoc/>
    private protected override double Wanted => Recall;

    /// <inheritdoc/>
    private protected override double[] Constrained() => Recalls();

    /// <inheritdoc/>
    private protected override double[] Best() => Precisions();
}
