namespace KerasPS.Losses;

/// <summary>Crossentropy of class numbers.</summary>
[KerasObject("SparseCategoricalCrossentropy", Aliases = ["scce"])]
public sealed class SparseCategoricalCrossentropy : Loss
{
    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>A class number whose samples do not count.</summary>
    [Option(Help = "A class number whose samples do not count.")]
    public int? IgnoreClass { get; init; }

    /// <summary>The axis of the classes.</summary>
    [Option(Help = "The axis of the classes.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var axis = yPred.Shape.Axis(Axis);
        if (axis != yPred.Shape.Rank - 1)
            throw new KerasException("OptionInvalid", $"SparseCategoricalCrossentropy: option 'axis' is {Axis}; " +
                "expected -1, the last axis. Permute the prediction first.");
        if (yTrue.Shape.Rank == yPred.Shape.Rank && yTrue.Shape[-1] == 1) yTrue = K.Squeeze(yTrue, -1);
        if (IgnoreClass is not { } ignored) return CrossEntropies.Sparse(yTrue, yPred, FromLogits);
        var valid = K.NotEqual(yTrue, ignored);
        var values = CrossEntropies.Sparse(K.Where(valid, yTrue, 0), yPred, FromLogits);
        var result = K.Where(valid, values, 0);
        result.Mask = valid;
        return result;
    }
}
