namespace KerasPS.Layers;

/// <summary>Depthwise convolution of sequences (batch, steps, channels).</summary>
[KerasObject("DepthwiseConv1D")]
public sealed class DepthwiseConv1D : DepthwiseConvolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
