namespace KerasPS.Layers;

/// <summary>Transposed convolution of volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("Conv3DTranspose", Aliases = ["Convolution3DTranspose", "Deconvolution3D", "Deconv3D"])]
public sealed class Conv3DTranspose : ConvolutionTranspose
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;
}
