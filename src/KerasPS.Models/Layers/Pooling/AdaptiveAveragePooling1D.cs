namespace KerasPS.Layers;

/// <summary>The mean of a given number of windows over sequences (batch, steps, channels).</summary>
[KerasObject("AdaptiveAveragePooling1D")]
public sealed class AdaptiveAveragePooling1D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveAveragePool(x, counts);
}
