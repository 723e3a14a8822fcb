namespace KerasPS.Metrics;

/// <summary>The mean crossentropy of class numbers.</summary>
[KerasObject("SparseCategoricalCrossentropy", Aliases = ["scce"])]
public sealed class SparseCategoricalCrossentropy : LossMetric
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
    protected override Loss CreateLoss() => new Losses.SparseCategoricalCrossentropy { FromLogits = FromLogits, IgnoreClass = IgnoreClass, Axis = Axis };

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        // As in Keras, ignored samples leave the mean where there are weights, and count as zeros where there are none.
        if (weight is null || IgnoreClass is not { } ignored) return base.Add(yTrue, yPred, weight);
        var valid = K.Cast(K.NotEqual(yTrue.Shape.Rank == yPred.Shape.Rank && yTrue.Shape[-1] == 1 ? K.Squeeze(yTrue, -1) : yTrue, ignored), KerasPS.DType.Float32);
        weight = K.Cast(weight, KerasPS.DType.Float32);
        while (weight.Shape.Rank < valid.Shape.Rank) weight = K.ExpandDims(weight, -1);
        return base.Add(yTrue, yPred, valid * weight);
    }
}
