namespace KerasPS.Losses;

/// <summary>mean max(1 − yŷ, 0); labels 0 and 1 stand for −1 and 1.</summary>
[KerasObject("Hinge")]
public sealed class Hinge : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        K.Mean(K.Maximum(1 - Signs(yTrue) * yPred, 0), -1);

    /// <inheritdoc/>
    protected override SymbolicTensor CallAs(TrainingForm form, SymbolicTensor yTrue, SymbolicTensor yPred) =>
        // Older versions took labels as they are.
        form is TrainingForm.Keras1 or TrainingForm.Keras22 ? K.Mean(K.Maximum(1 - yTrue * yPred, 0), -1) : Call(yTrue, yPred);

    // Labels that are all 0 or 1 are meant as −1 and 1.
    internal static SymbolicTensor Signs(SymbolicTensor labels)
    {
        var binary = K.All(K.LogicalOr(K.Equal(labels, 0), K.Equal(labels, 1)));
        return K.Where(binary, 2 * labels - 1, labels);
    }
}
