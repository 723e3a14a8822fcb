namespace KerasPS.Activations;

/// <summary>x limited to [−1, 1].</summary>
[KerasObject("hard_tanh")]
public sealed class HardTanh : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Clip(x, -1, 1);
}
