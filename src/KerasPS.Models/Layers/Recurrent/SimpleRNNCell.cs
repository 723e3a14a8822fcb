namespace KerasPS.Layers;

/// <summary>One step of <see cref="SimpleRNN"/>: h' = activation(x · kernel + bias + h · recurrent_kernel).</summary>
[KerasObject("SimpleRNNCell")]
public sealed class SimpleRNNCell : UnitCell
{
    /// <inheritdoc/>
    protected override int Blocks => 1;

    /// <inheritdoc/>
    protected override RecurrentResult? Fused(SymbolicTensor projected, RecurrentOptions options) =>
        CellActivationOf.Find(Activation) is { } activation
            ? FusedCall.Run(projected, RecurrentKernel, options with { Activation = activation }, K.SimpleRnn)
            : null;

    /// <inheritdoc/>
    protected override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor projected,
        SymbolicTensor entering, IReadOnlyList<SymbolicTensor> states)
    {
        var h = Activation.Call(projected + K.MatMul(entering, RecurrentKernel));
        return (h, [h]);
    }
}
