namespace KerasPS.Layers;

/// <summary>The maximum over all positions of volumes (batch, planes, rows, columns, channels).</summary>
[KerasObject("GlobalMaxPooling3D", Aliases = ["GlobalMaxPool3D"])]
public sealed class GlobalMaxPooling3D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Max(x, axes, KeepDims);
}
