namespace KerasPS.Layers;

/// <summary>The mean of windows over volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("AveragePooling3D", Aliases = ["AvgPool3D"])]
public sealed class AveragePooling3D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.AveragePool(x, size, strides, padding);
}
