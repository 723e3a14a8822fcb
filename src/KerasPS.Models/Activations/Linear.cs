namespace KerasPS.Activations;

/// <summary>x itself.</summary>
[KerasObject("linear")]
public sealed class Linear : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => x;
}
