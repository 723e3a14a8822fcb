namespace KerasPS.Activations;

/// <summary>A straight line between 0 and 1: x/6 + ½ in Keras 3, x/5 + ½ in Keras 1 and 2.</summary>
[KerasObject("hard_sigmoid")]
public sealed class HardSigmoid : Activation
{
    /// <summary>Whether the line has the slope 0.2 of Keras 1 and 2 (1/6 in Keras 3).</summary>
    [Option(Help = "Slope 0.2 as in Keras 1 and 2 instead of 1/6.")]
    public bool Legacy { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => Legacy ? K.Clip(0.2 * x + 0.5, 0, 1) : Relu6.Of(x + 3) / 6;
}
