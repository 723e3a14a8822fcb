namespace KerasPS.Activations;

/// <summary>The logarithm of the softmax, without overflow.</summary>
[KerasObject("log_softmax")]
public sealed class LogSoftmax : Activation
{
    /// <summary>The axis of the softmax.</summary>
    [Option(Help = "Axis of the softmax.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override bool DependsOnAxes => true;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.LogSoftmax(x, Axis);
}
