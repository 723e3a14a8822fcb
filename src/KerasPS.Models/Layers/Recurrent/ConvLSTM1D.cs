namespace KerasPS.Layers;

/// <summary>An LSTM of convolutions over sequences of rows (batch, time, length, channels).</summary>
[KerasObject("ConvLSTM1D")]
public sealed class ConvLSTM1D : ConvLstmLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
