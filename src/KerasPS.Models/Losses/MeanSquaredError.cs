namespace KerasPS.Losses;

/// <summary>mean (ŷ − y)².</summary>
[KerasObject("MeanSquaredError", Aliases = ["mse"])]
public sealed class MeanSquaredError : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Mean(K.Square(yPred - yTrue), -1);
}
