namespace KerasPS.Layers;

/// <summary>The mean of a given number of windows over images (batch, rows, columns, channels).</summary>
[KerasObject("AdaptiveAveragePooling2D")]
public sealed class AdaptiveAveragePooling2D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveAveragePool(x, counts);
}
