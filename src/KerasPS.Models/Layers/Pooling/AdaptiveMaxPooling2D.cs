namespace KerasPS.Layers;

/// <summary>The maximum of a given number of windows over images (batch, rows, columns, channels).</summary>
[KerasObject("AdaptiveMaxPooling2D")]
public sealed class AdaptiveMaxPooling2D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveMaxPool(x, counts);
}
