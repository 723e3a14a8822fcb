namespace KerasPS.Layers;

/// <summary>One step of <see cref="GRU"/>.</summary>
/// <input>(batch, features) and a state (batch, units)</input>
/// <output>(batch, units), then the new state (batch, units)</output>
/// <weights>kernel (features, 3 · units), recurrent_kernel (units, 3 · units), bias (2, 3 · units)</weights>
/// <remarks>Where -ResetAfter is false the bias is (3 · units).</remarks>
/// <keras since="2"/>
/// <example>
/// In the layer that walks along the time.
/// <code>
/// $model = New-Sequential | Add-Layer RNN (New-Layer GRUCell 8 -RecurrentActivation hard_sigmoid) -InputShape 10, 4
/// $model.Output.Shape
/// # (None, 8)
/// </code>
/// </example>
[KerasObject("GRUCell")]
public sealed class GRUCell : UnitCell
{
    /// <summary>The activation of the gates.</summary>
    [Option(Aliases = ["inner_activation"], Help = "Activation of the gates.")]
    public Activation RecurrentActivation { get; init; } = new Activations.Sigmoid();

    /// <summary>Whether the reset gate acts after the recurrent product (on it), not before (on the state).</summary>
    [Option(Help = "The reset gate acts after the recurrent product, not before it.")]
    public bool ResetAfter { get; init; } = true;

    /// <inheritdoc/>
    protected override int Blocks => 3;

    /// <inheritdoc/>
    protected override Shape BiasShape => ResetAfter ? new(2, 3 * Units) : new(3 * Units);

    /// <inheritdoc/>
    protected override SymbolicTensor? InputBias => Bias is { } bias && ResetAfter ? K.Index(bias, 0, 0) : Bias;

    private SymbolicTensor? RecurrentBias => Bias is { } bias && ResetAfter ? K.Index(bias, 0, 1) : null;

    /// <inheritdoc/>
    protected override RecurrentResult? Fused(SymbolicTensor projected, RecurrentOptions options) =>
        CellActivationOf.Find(Activation) is { } activation && CellActivationOf.Find(RecurrentActivation) is { } gate
            ? FusedCall.Run(projected, RecurrentKernel, options with
            {
                Activation = activation, RecurrentActivation = gate, RecurrentBias = RecurrentBias,
            }, (x, kernel, o) => K.Gru(x, kernel, ResetAfter, o))
            : null;

    /// <inheritdoc/>
    protected override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor projected,
        SymbolicTensor entering, IReadOnlyList<SymbolicTensor> states)
    {
        var x = K.Split(projected, 3);
        var kernel = RecurrentKernel;
        SymbolicTensor z, r, candidate;
        if (ResetAfter)
        {
            var product = K.MatMul(entering, kernel);
            var inner = K.Split(RecurrentBias is { } bias ? product + bias : product, 3);
            z = RecurrentActivation.Call(x[0] + inner[0]);
            r = RecurrentActivation.Call(x[1] + inner[1]);
            candidate = Activation.Call(x[2] + r * inner[2]);
        }
        else
        {
            var gates = K.Split(K.MatMul(entering, K.SliceAxis(kernel, 1, 0, 2 * Units)), 2);
            z = RecurrentActivation.Call(x[0] + gates[0]);
            r = RecurrentActivation.Call(x[1] + gates[1]);
            candidate = Activation.Call(x[2] + K.MatMul(r * entering, K.SliceAxis(kernel, 1, 2 * Units)));
        }
        var h = z * states[0] + (1 - z) * candidate;
        return (h, [h]);
    }
}
