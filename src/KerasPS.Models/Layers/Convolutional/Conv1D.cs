namespace KerasPS.Layers;

/// <summary>Convolution of sequences (batch, steps, channels).</summary>
[KerasObject("Conv1D", Aliases = ["Convolution1D", "AtrousConvolution1D", "AtrousConv1D"])]
public sealed class Conv1D : Convolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
