namespace KerasPS.Layers;

/// <summary>Depthwise convolution of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, channels · depth_multiplier)</output>
/// <weights>kernel (window, channels, depth_multiplier), bias (channels · depth_multiplier)</weights>
/// <keras since="2">In Keras 2 only in tf.keras, where the kernel is named depthwise_kernel.</keras>
/// <example>
/// Two filters for each of the 4 channels.
/// <code>
/// $model = New-Sequential | Add-Layer DepthwiseConv1D 3 -DepthMultiplier 2 -InputShape 50, 4
/// $model.Output.Shape
/// # (None, 48, 8)
/// ($model | Get-Weight).Shape
/// # (3, 4, 2)
/// # (8,)
/// </code>
/// </example>
[KerasObject("DepthwiseConv1D")]
public sealed class DepthwiseConv1D : DepthwiseConvolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
