namespace KerasPS.Layers;

/// <summary>The maximum over all positions of images (batch, rows, columns, channels).</summary>
[KerasObject("GlobalMaxPooling2D", Aliases = ["GlobalMaxPool2D"])]
public sealed class GlobalMaxPooling2D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Max(x, axes, KeepDims);
}
