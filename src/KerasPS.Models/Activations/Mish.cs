namespace KerasPS.Activations;

/// <summary>x·tanh(softplus(x)) (Misra 2019).</summary>
[KerasObject("mish")]
public sealed class Mish : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => x * K.Tanh(K.Softplus(x));
}
