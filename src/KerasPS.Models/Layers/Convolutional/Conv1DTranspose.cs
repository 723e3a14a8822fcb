namespace KerasPS.Layers;

/// <summary>Transposed convolution of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, filters)</output>
/// <weights>kernel (window, filters, channels), bias (filters)</weights>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Strides of 2 double the steps.
/// <code>
/// $model = New-Sequential | Add-Layer Conv1DTranspose 8 4 -Strides 2 -Padding same -InputShape 25, 16
/// $model.Output.Shape
/// # (None, 50, 8)
/// ($model | Get-Weight).Shape
/// # (4, 8, 16)
/// # (8,)
/// </code>
/// </example>
[KerasObject("Conv1DTranspose", Aliases = ["Convolution1DTranspose"])]
public sealed class Conv1DTranspose : ConvolutionTranspose
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
