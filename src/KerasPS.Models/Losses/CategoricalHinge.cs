namespace KerasPS.Losses;

/// <summary>max(max((1 − y)ŷ) − Σ yŷ + 1, 0).</summary>
[KerasObject("CategoricalHinge")]
public sealed class CategoricalHinge : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Maximum(K.Max((1 - yTrue) * yPred, -1) - K.Sum(yTrue * yPred, -1) + 1, 0);
}
