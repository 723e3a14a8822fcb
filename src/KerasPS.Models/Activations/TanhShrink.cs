namespace KerasPS.Activations;

/// <summary>x − tanh(x).</summary>
[KerasObject("tanh_shrink")]
public sealed class TanhShrink : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => x - K.Tanh(x);
}
