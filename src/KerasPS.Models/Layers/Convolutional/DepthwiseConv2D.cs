namespace KerasPS.Layers;

/// <summary>Depthwise convolution of images (batch, rows, columns, channels).</summary>
[KerasObject("DepthwiseConv2D")]
public sealed class DepthwiseConv2D : DepthwiseConvolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;
}
