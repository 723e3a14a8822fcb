namespace KerasPS.Metrics;

/// <summary>The mean crossentropy of one-hot labels.</summary>
[KerasObject("CategoricalCrossentropy", Aliases = ["cce"])]
public sealed class CategoricalCrossentropy : LossMetric
{
    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>How far labels move towards an even distribution, 0 to 1.</summary>
    [Option(Min = 0, Max = 1, Help = "How far labels move towards an even distribution, 0 to 1.")]
    public double LabelSmoothing { get; init; }

    /// <summary>The axis of the classes.</summary>
    [Option(Help = "The axis of the classes.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.CategoricalCrossentropy { FromLogits = FromLogits, LabelSmoothing = LabelSmoothing, Axis = Axis };
}
