namespace KerasPS.Layers;

/// <summary>One step of <see cref="LSTM"/>; the states are h and c.</summary>
/// <input>(batch, features) and the states h and c (batch, units)</input>
/// <output>(batch, units), then the new h and c (batch, units)</output>
/// <weights>kernel (features, 4 · units), recurrent_kernel (units, 4 · units), bias (4 · units)</weights>
/// <keras since="2"/>
/// <example>
/// One step has two states.
/// <code>
/// $x = New-Input 4
/// $h = New-Input 8
/// $c = New-Input 8
/// ($x, $h, $c | Invoke-Layer LSTMCell 8).Shape
/// # (None, 8)
/// # (None, 8)
/// # (None, 8)
/// </code>
/// </example>
[KerasObject("LSTMCell")]
public sealed class LSTMCell : UnitCell
{
    /// <summary>The activation of the gates.</summary>
    [Option(Aliases = ["inner_activation"], Help = "Activation of the gates.")]
    public Activation RecurrentActivation { get; init; } = new Activations.Sigmoid();

    /// <summary>Whether the forget gate's bias starts at 1.</summary>
    [Option(Help = "Start the forget gate's bias at 1.")]
    public bool UnitForgetBias { get; init; } = true;

    /// <summary>How the forget gate's bias starts, as Keras 1 said it: one or zero.</summary>
    [Option(InputOnly = true, Help = "How the forget gate's bias starts, as Keras 1 said it: one or zero.")]
    public string ForgetBiasInit { get => UnitForgetBias ? "one" : "zero"; init => UnitForgetBias = value is "one" or "ones"; }

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> StateShapes => [new(Units), new(Units)];

    /// <inheritdoc/>
    protected override int Blocks => 4;

    /// <inheritdoc/>
    protected override void PrepareBias(LayerWeight bias)
    {
        for (var i = Units; UnitForgetBias && i < 2 * Units; i++) bias.Value.SetDouble(i, 1);
    }

    /// <inheritdoc/>
    protected override RecurrentResult? Fused(SymbolicTensor projected, RecurrentOptions options) =>
        CellActivationOf.Find(Activation) is { } activation && CellActivationOf.Find(RecurrentActivation) is { } gate
            ? FusedCall.Run(projected, RecurrentKernel,
                options with { Activation = activation, RecurrentActivation = gate }, K.Lstm)
            : null;

    /// <inheritdoc/>
    protected override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor projected,
        SymbolicTensor entering, IReadOnlyList<SymbolicTensor> states)
    {
        var z = K.Split(projected + K.MatMul(entering, RecurrentKernel), 4);
        var (i, f, o) = (RecurrentActivation.Call(z[0]), RecurrentActivation.Call(z[1]), RecurrentActivation.Call(z[3]));
        var c = f * states[1] + i * Activation.Call(z[2]);
        var h = o * Activation.Call(c);
        return (h, [h, c]);
    }
}
