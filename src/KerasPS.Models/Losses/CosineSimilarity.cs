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

    private SymbolicTensor Normalize(SymbolicTensor x) => K.L2Normalize(x, Axis);
}
