namespace KerasPS.Losses;

/// <summary>Crossentropy of one-hot labels or distributions.</summary>
[KerasObject("CategoricalCrossentropy", Aliases = ["cce"])]
public sealed class CategoricalCrossentropy : Loss
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
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        CrossEntropies.Categorical(CrossEntropies.SmoothClasses(yTrue, yPred, LabelSmoothing, Axis), yPred, FromLogits, Axis);
}
