namespace KerasPS.Losses;

/// <summary>
/// Connectionist temporal classification (Graves and others 2006): the negative logarithm of the probability that
/// logits (batch, steps, classes) spell a row of labels (batch, labels). Class 0 is the blank and pads the labels.
/// </summary>
[KerasObject("CTC")]
public sealed class Ctc : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        if (yTrue.Shape.Rank != 2 || yPred.Shape.Rank != 3)
            throw new KerasException("LossShape", "CTC expected labels (batch, labels) and logits (batch, steps, classes); " +
                $"received {yTrue.Shape} and {yPred.Shape}.");
        var labelLength = K.Sum(K.Cast(K.NotEqual(yTrue, 0), yPred.DType), 1);
        var inputLength = K.BroadcastLike(K.Cast(K.SizeOf(yPred, [1]), yPred.DType), labelLength);
        return K.CtcLoss(yTrue, yPred, labelLength, inputLength);
    }
}
