namespace KerasPS.Activations;

/// <summary>ln(1 + eˣ).</summary>
[KerasObject("softplus")]
public sealed class Softplus : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Softplus(x);
}
