namespace KerasPS.Metrics;

/// <summary>The mean crossentropy of class numbers.</summary>
[KerasObject("SparseCategoricalCrossentropy", Aliases = ["scce"])]
public sealed class SparseCategoricalCrossentropy : LossMetric
{
    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>The axis of the classes.</summary>
    [Option(Help = "The axis of the classes.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.SparseCategoricalCrossentropy { FromLogits = FromLogits, Axis = Axis };
}
