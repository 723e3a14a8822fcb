namespace KerasPS.Layers;

/// <summary>The mean over all positions of volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("GlobalAveragePooling3D", Aliases = ["GlobalAvgPool3D"])]
public sealed class GlobalAveragePooling3D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Mean(x, axes, KeepDims);
}
