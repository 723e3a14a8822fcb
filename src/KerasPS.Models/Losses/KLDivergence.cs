namespace KerasPS.Losses;

/// <summary>Σ y ln(y / ŷ): how far one distribution is from another.</summary>
[KerasObject("KLDivergence", Aliases = ["kld", "kullback_leibler_divergence"])]
public sealed class KLDivergence : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var t = K.Clip(yTrue, CrossEntropies.Epsilon, 1);
        return K.Sum(t * K.Log(t / K.Clip(yPred, CrossEntropies.Epsilon, 1)), -1);
    }
}
