namespace KerasPS.Layers;

/// <summary>The mean over all positions of images (batch, rows, columns, channels).</summary>
[KerasObject("GlobalAveragePooling2D", Aliases = ["GlobalAvgPool2D"])]
public sealed class GlobalAveragePooling2D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Mean(x, axes, KeepDims);
}
