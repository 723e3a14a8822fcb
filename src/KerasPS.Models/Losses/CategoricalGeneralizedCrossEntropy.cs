namespace KerasPS.Losses;

/// <summary>(1 − p^q) / q for the probability p of the true class: robust against wrong labels (Zhang and Sabuncu 2018).</summary>
[KerasObject("CategoricalGeneralizedCrossEntropy")]
public sealed class CategoricalGeneralizedCrossEntropy : Loss
{
    /// <summary>Between 0 (crossentropy) and 1 (absolute error).</summary>
    [Option(Min = 0, Max = 1, Help = "Between 0 (crossentropy) and 1 (absolute error).")]
    public double Q { get; init; } = 0.5;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var labels = yTrue.Shape.Rank == yPred.Shape.Rank && yTrue.Shape[-1] == 1 ? K.Squeeze(yTrue, -1) : yTrue;
        var p = K.Sum(yPred * K.OneHot(labels, yPred.Shape[-1], dtype: yPred.DType), -1);
        return (1 - K.Power(p, Q)) / Q;
    }
}
