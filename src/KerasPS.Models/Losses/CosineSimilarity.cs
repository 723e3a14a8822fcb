namespace KerasPS.Losses;

/// <summary>Minus the cosine of the angle between targets and predictions.</summary>
[KerasObject("CosineSimilarity", Aliases = ["cosine", "cosine_proximity"])]
public sealed class CosineSimilarity : Loss
{
    /// <summary>The axis along which the angle is taken.</summary>
    [Option(Help = "The axis along which the angle is taken.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        -K.Sum(Normalize(yTrue) * Normalize(yPred), Axis);

    /// <inheritdoc/>
    protected override SymbolicTensor CallAs(TrainingForm form, SymbolicTensor yTrue, SymbolicTensor yPred) =>
        // Keras 1 took the mean of the products.
        form == TrainingForm.Keras1 ? -K.Mean(Normalize(yTrue) * Normalize(yPred), Axis) : Call(yTrue, yPred);

    private SymbolicTensor Normalize(SymbolicTensor x) => K.L2Normalize(x, Axis);
}
