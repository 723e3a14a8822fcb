namespace KerasPS.Activations;

/// <summary>eˣ.</summary>
[KerasObject("exponential")]
public sealed class Exponential : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Exp(x);
}
