namespace KerasPS.Activations;

/// <summary>The first half of an axis times the sigmoid of the second half.</summary>
[KerasObject("glu")]
public sealed class Glu : Activation
{
    /// <summary>The axis that is halved.</summary>
    [Option(Help = "Axis that is halved.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override bool DependsOnAxes => true;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        var halves = K.Split(x, 2, Axis);
        return halves[0] * K.Sigmoid(halves[1]);
    }
}
