namespace KerasPS.Layers;

/// <summary>The maximum of a given number of windows over sequences (batch, steps, channels).</summary>
[KerasObject("AdaptiveMaxPooling1D")]
public sealed class AdaptiveMaxPooling1D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveMaxPool(x, counts);
}
