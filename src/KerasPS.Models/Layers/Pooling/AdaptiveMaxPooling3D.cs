namespace KerasPS.Layers;

/// <summary>The maximum of a given number of windows over volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("AdaptiveMaxPooling3D")]
public sealed class AdaptiveMaxPooling3D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveMaxPool(x, counts);
}
