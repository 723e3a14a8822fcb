namespace KerasPS.Metrics;

/// <summary>The mean crossentropy of labels 0 and 1.</summary>
[KerasObject("BinaryCrossentropy", Aliases = ["bce"])]
public sealed class BinaryCrossentropy : LossMetric
{
    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>How far labels move towards an even distribution, 0 to 1.</summary>
    [Option(Min = 0, Max = 1, Help = "How far labels move towards an even distribution, 0 to 1.")]
    public double LabelSmoothing { get; init; }

    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.BinaryCrossentropy { FromLogits = FromLogits, LabelSmoothing = LabelSmoothing };
}
