namespace KerasPS.Layers;

/// <summary>An LSTM of convolutions over sequences of volumes (batch, time, planes, rows, columns, channels).</summary>
/// <input>(batch, time, planes, rows, columns, channels)</input>
/// <output>(batch, new planes, new rows, new columns, filters); (batch, time, new planes, new rows, new columns, filters) where -ReturnSequences</output>
/// <weights>kernel (window planes, window rows, window columns, channels, 4 · filters), recurrent_kernel (window planes, window rows, window columns, filters, 4 · filters), bias (4 · filters)</weights>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// A sequence of small volumes.
/// <code>
/// $model = New-Sequential | Add-Layer ConvLSTM3D 2 2 -InputShape 3, 4, 4, 4, 1
/// $model.Output.Shape
/// # (None, 3, 3, 3, 2)
/// </code>
/// </example>
[KerasObject("ConvLSTM3D")]
public sealed class ConvLSTM3D : ConvLstmLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;
}
