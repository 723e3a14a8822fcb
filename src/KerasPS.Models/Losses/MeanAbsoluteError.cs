namespace KerasPS.Losses;

/// <summary>mean |ŷ − y|.</summary>
[KerasObject("MeanAbsoluteError", Aliases = ["mae"])]
public sealed class MeanAbsoluteError : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Mean(K.Abs(yPred - yTrue), -1);
}
