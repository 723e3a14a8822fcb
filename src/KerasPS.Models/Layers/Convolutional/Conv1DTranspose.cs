namespace KerasPS.Layers;

/// <summary>Transposed convolution of sequences (batch, steps, channels).</summary>
[KerasObject("Conv1DTranspose", Aliases = ["Convolution1DTranspose"])]
public sealed class Conv1DTranspose : ConvolutionTranspose
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
