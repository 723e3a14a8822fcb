namespace KerasPS.Layers;

/// <summary>An LSTM of convolutions over sequences of volumes (batch, time, planes, rows, columns, channels).</summary>
[KerasObject("ConvLSTM3D")]
public sealed class ConvLSTM3D : ConvLstmLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;
}
