namespace KerasPS.Layers;

/// <summary>
/// The LSTM of Keras 2 for NVIDIA's library, here on every backend: tanh and sigmoid, a bias for the input and one for
/// the state (8 · units), kernels in the library's form.
/// </summary>
[KerasObject("CuDNNLSTM", Retired = true)]
public sealed class CuDNNLSTM : UnitRecurrent
{
    /// <summary>Whether the forget gate's bias starts at 1.</summary>
    [Option(Help = "Start the forget gate's bias at 1.")]
    public bool UnitForgetBias { get; init; } = true;

    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => CellOfOptions<CuDnnLstmCell>("lstm_cell");
}
