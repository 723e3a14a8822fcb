namespace KerasPS.Layers;

/// <summary>The mean of windows over images (batch, rows, columns, channels).</summary>
[KerasObject("AveragePooling2D", Aliases = ["AvgPool2D"])]
public sealed class AveragePooling2D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.AveragePool(x, size, strides, padding);
}
