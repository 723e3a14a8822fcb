namespace KerasPS.Layers;

/// <summary>The maximum of windows over sequences (batch, steps, channels).</summary>
[KerasObject("MaxPooling1D", Aliases = ["MaxPool1D"])]
public sealed class MaxPooling1D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.MaxPool(x, size, strides, padding);
}
