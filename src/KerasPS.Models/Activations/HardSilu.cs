namespace KerasPS.Activations;

/// <summary>x·hard_sigmoid(x), also called hard swish.</summary>
[KerasObject("hard_silu", Aliases = ["hard_swish"])]
public sealed class HardSilu : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => x * (Relu6.Of(x + 3) / 6);
}
