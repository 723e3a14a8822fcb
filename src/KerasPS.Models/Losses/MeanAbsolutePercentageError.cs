namespace KerasPS.Losses;

/// <summary>100 · mean |(y − ŷ) / y|.</summary>
[KerasObject("MeanAbsolutePercentageError", Aliases = ["mape"])]
public sealed class MeanAbsolutePercentageError : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        100 * K.Mean(K.Abs((yTrue - yPred) / K.Maximum(K.Abs(yTrue), CrossEntropies.Epsilon)), -1);
}
