namespace KerasPS.Layers;

/// <summary>Depthwise convolution of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, channels · depth_multiplier)</output>
/// <weights>kernel (window rows, window columns, channels, depth_multiplier), bias (channels · depth_multiplier)</weights>
/// <keras since="2">Keras 2 names the kernel depthwise_kernel.</keras>
/// <example>
/// Each channel has a filter of its own and meets no other channel.
/// <code>
/// $model = New-Sequential | Add-Layer DepthwiseConv2D 3 -Padding same -UseBias $false -InputShape 32, 32, 16
/// $model.Output.Shape
/// # (None, 32, 32, 16)
/// ($model | Get-Weight).Shape
/// # (3, 3, 16, 1)
/// </code>
/// </example>
[KerasObject("DepthwiseConv2D")]
public sealed class DepthwiseConv2D : DepthwiseConvolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;
}
