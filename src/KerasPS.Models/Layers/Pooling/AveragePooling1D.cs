namespace KerasPS.Layers;

/// <summary>The mean of windows over sequences (batch, steps, channels).</summary>
[KerasObject("AveragePooling1D", Aliases = ["AvgPool1D"])]
public sealed class AveragePooling1D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.AveragePool(x, size, strides, padding);
}
