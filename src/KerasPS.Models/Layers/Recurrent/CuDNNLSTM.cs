namespace KerasPS.Layers;

/// <summary>
/// The LSTM of Keras 2 for NVIDIA's library, here on every backend: tanh and sigmoid, a bias for the input and one for
/// the state (8 · units), kernels in the library's form.
/// </summary>
/// <input>(batch, time, features)</input>
/// <output>(batch, units); (batch, time, units) where -ReturnSequences</output>
/// <weights>kernel (features, 4 · units), recurrent_kernel (units, 4 · units), bias (8 · units)</weights>
/// <keras since="2" until="2"/>
/// <example>
/// What Keras 2 needed an NVIDIA card for runs everywhere.
/// <code>
/// $model = New-Sequential | Add-Layer CuDNNLSTM 8 -InputShape 10, 4
/// ($model | Get-Weight).Shape
/// # (4, 32)
/// # (8, 32)
/// # (64,)
/// </code>
/// </example>
[KerasObject("CuDNNLSTM", Retired = true)]
public sealed class CuDNNLSTM : UnitRecurrent
{
    /// <summary>Whether the forget gate's bias starts at 1.</summary>
    [Option(Help = "Start the forget gate's bias at 1.")]
    public bool UnitForgetBias { get; init; } = true;

    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => CellOfOptions<CuDnnLstmCell>("lstm_cell");
}
