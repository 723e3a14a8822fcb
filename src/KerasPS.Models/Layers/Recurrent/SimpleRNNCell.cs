namespace KerasPS.Layers;

/// <summary>One step of <see cref="SimpleRNN"/>: h' = activation(x · kernel + bias + h · recurrent_kernel).</summary>
/// <input>(batch, features) and a state (batch, units)</input>
/// <output>(batch, units), then the new state (batch, units)</output>
/// <weights>kernel (features, units), recurrent_kernel (units, units), bias (units)</weights>
/// <keras since="2"/>
/// <example>
/// One cell as a layer of its own: an input and a state give an output and the new state.
/// <code>
/// $x = New-Input 4
/// $state = New-Input 8
/// ($x, $state | Invoke-Layer SimpleRNNCell 8).Shape
/// # (None, 8)
/// # (None, 8)
/// </code>
/// </example>
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
