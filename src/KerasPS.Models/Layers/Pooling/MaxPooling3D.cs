namespace KerasPS.Layers;

/// <summary>The maximum of windows over volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("MaxPooling3D", Aliases = ["MaxPool3D"])]
public sealed class MaxPooling3D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.MaxPool(x, size, strides, padding);
}
