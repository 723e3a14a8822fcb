namespace KerasPS.Losses;

/// <summary>mean (ln(ŷ + 1) − ln(y + 1))².</summary>
[KerasObject("MeanSquaredLogarithmicError", Aliases = ["msle"])]
public sealed class MeanSquaredLogarithmicError : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Mean(K.Square(Logarithm(yPred) - Logarithm(yTrue)), -1);

    private static SymbolicTensor Logarithm(SymbolicTensor x) => K.Log(K.Maximum(x, CrossEntropies.Epsilon) + 1);
}
