namespace KerasPS.Losses;

/// <summary>Crossentropy of labels 0 and 1.</summary>
[KerasObject("BinaryCrossentropy", Aliases = ["bce"])]
public sealed class BinaryCrossentropy : Loss
{
    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>How far labels move towards an even distribution, 0 to 1.</summary>
    [Option(Min = 0, Max = 1, Help = "How far labels move towards an even distribution, 0 to 1.")]
    public double LabelSmoothing { get; init; }

    /// <summary>The axis over which the mean is taken.</summary>
    [Option(Help = "The axis over which the mean is taken.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) => Mean(yTrue, yPred, 0);

    /// <inheritdoc/>
    protected override SymbolicTensor CallAs(TrainingForm form, SymbolicTensor yTrue, SymbolicTensor yPred) =>
        // Keras 2.3 and tf.keras clip probabilities and add epsilon besides, which shows at 0 and 1.
        Mean(yTrue, yPred, form is TrainingForm.Keras2 or TrainingForm.TensorFlow ? CrossEntropies.Epsilon : 0);

    private SymbolicTensor Mean(SymbolicTensor yTrue, SymbolicTensor yPred, double added) =>
        K.Mean(CrossEntropies.Binary(CrossEntropies.SmoothBinary(yTrue, LabelSmoothing), yPred, FromLogits, added), Axis);
}
