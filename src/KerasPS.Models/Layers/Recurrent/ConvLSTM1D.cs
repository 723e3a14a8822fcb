namespace KerasPS.Layers;

/// <summary>An LSTM of convolutions over sequences of rows (batch, time, length, channels).</summary>
/// <input>(batch, time, length, channels)</input>
/// <output>(batch, new length, filters); (batch, time, new length, filters) where -ReturnSequences</output>
/// <weights>kernel (window, channels, 4 · filters), recurrent_kernel (window, filters, 4 · filters), bias (4 · filters)</weights>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// The last state of ten rows of sensors.
/// <code>
/// $model = New-Sequential | Add-Layer ConvLSTM1D 8 3 -Padding same -InputShape 10, 32, 2
/// $model.Output.Shape
/// # (None, 32, 8)
/// </code>
/// </example>
[KerasObject("ConvLSTM1D")]
public sealed class ConvLSTM1D : ConvLstmLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
