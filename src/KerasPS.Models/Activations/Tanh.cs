namespace KerasPS.Activations;

/// <summary>The hyperbolic tangent.</summary>
[KerasObject("tanh")]
public sealed class Tanh : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Tanh(x);
}
