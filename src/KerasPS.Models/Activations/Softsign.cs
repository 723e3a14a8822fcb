namespace KerasPS.Activations;

/// <summary>x / (1 + |x|).</summary>
[KerasObject("softsign")]
public sealed class Softsign : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => x / (1 + K.Abs(x));
}
