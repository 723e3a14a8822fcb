namespace KerasPS.Activations;

/// <summary>1 / (1 + e⁻ˣ).</summary>
[KerasObject("sigmoid")]
public sealed class Sigmoid : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Sigmoid(x);
}
