namespace KerasPS.Losses;

/// <summary>mean max(1 − yŷ, 0)²; labels 0 and 1 stand for −1 and 1.</summary>
[KerasObject("SquaredHinge")]
public sealed class SquaredHinge : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Mean(K.Square(K.Maximum(1 - Hinge.Signs(yTrue) * yPred, 0)), -1);

    /// <inheritdoc/>
    protected override SymbolicTensor CallAs(TrainingForm form, SymbolicTensor yTrue, SymbolicTensor yPred) =>
        // Older versions took labels as they are.
        form is TrainingForm.Keras1 or TrainingForm.Keras22 ? K.Mean(K.Square(K.Maximum(1 - yTrue * yPred, 0)), -1) : Call(yTrue, yPred);
}
