namespace KerasPS.Layers;

/// <summary>The mean of a given number of windows over volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("AdaptiveAveragePooling3D")]
public sealed class AdaptiveAveragePooling3D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveAveragePool(x, counts);
}
