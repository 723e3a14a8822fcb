namespace KerasPS.Activations;

/// <summary>x·σ(x), also called swish.</summary>
[KerasObject("silu", Aliases = ["swish"])]
public sealed class Silu : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => x * K.Sigmoid(x);
}
