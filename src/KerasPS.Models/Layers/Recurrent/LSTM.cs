namespace KerasPS.Layers;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997). Blocks i, f, c, o of the kernels:
/// c' = f∘c + i∘activation(z_c), h' = o∘activation(c'), the gates by the recurrent activation.
/// Input (batch, time, n), output (batch, units) or (batch, time, units).
/// </summary>
[KerasObject("LSTM")]
public sealed class LSTM : UnitRecurrent
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
    protected override RecurrentCell MakeCell() => CellOfOptions<LSTMCell>("lstm_cell");
}
