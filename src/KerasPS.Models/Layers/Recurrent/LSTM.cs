namespace KerasPS.Layers;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997). Blocks i, f, c, o of the kernels:
/// c' = f∘c + i∘activation(z_c), h' = o∘activation(c'), the gates by the recurrent activation.
/// </summary>
/// <input>(batch, time, features), perhaps the initial states h and c (batch, units)</input>
/// <output>(batch, units); (batch, time, units) where -ReturnSequences; behind it h and c (batch, units) where -ReturnState</output>
/// <weights>kernel (features, 4 · units), recurrent_kernel (units, 4 · units), bias (4 · units)</weights>
/// <keras since="1"/>
/// <example>
/// The states of an encoder, for a decoder to start with.
/// <code>
/// $outputs = New-Input 10, 4 | Invoke-Layer LSTM 8 -ReturnState
/// $outputs.Shape
/// # (None, 8)
/// # (None, 8)
/// # (None, 8)
/// $decoded = New-Input 7, 4 | Invoke-Layer LSTM 8 -ReturnSequences -Argument @{ initial_state = $outputs[1], $outputs[2] }
/// $decoded.Shape
/// # (None, 7, 8)
/// </code>
/// </example>
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
