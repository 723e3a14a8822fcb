namespace KerasPS.Activations;

/// <summary>e to the power x, divided by the sum of these along an axis.</summary>
[KerasObject("softmax")]
public sealed class Softmax : Activation
{
    /// <summary>The axis whose sum becomes 1.</summary>
    [Option(Help = "Axis whose sum becomes 1.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override bool DependsOnAxes => true;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Softmax(x, Axis);
}
