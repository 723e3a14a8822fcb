namespace KerasPS.Layers;

/// <summary>Depthwise then pointwise convolution of sequences (batch, steps, channels).</summary>
[KerasObject("SeparableConv1D", Aliases = ["SeparableConvolution1D"])]
public sealed class SeparableConv1D : SeparableConvolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
