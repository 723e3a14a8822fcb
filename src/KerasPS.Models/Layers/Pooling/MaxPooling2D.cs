namespace KerasPS.Layers;

/// <summary>The maximum of windows over images (batch, rows, columns, channels).</summary>
[KerasObject("MaxPooling2D", Aliases = ["MaxPool2D"])]
public sealed class MaxPooling2D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.MaxPool(x, size, strides, padding);
}
