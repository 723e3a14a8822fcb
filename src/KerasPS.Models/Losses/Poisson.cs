namespace KerasPS.Losses;

/// <summary>mean (ŷ − y ln ŷ).</summary>
[KerasObject("Poisson")]
public sealed class Poisson : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Mean(yPred - yTrue * K.Log(yPred + CrossEntropies.Epsilon), -1);
}
