namespace KerasPS.Layers;

/// <summary>The mean over all positions of volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, channels); (batch, 1, 1, 1, channels) where -KeepDims</output>
/// <keras since="1"/>
/// <example>
/// With the pooled axes kept, to multiply the volume with the result.
/// <code>
/// $model = New-Sequential | Add-Layer GlobalAveragePooling3D -KeepDims -InputShape 4, 8, 8, 16
/// $model.Output.Shape
/// # (None, 1, 1, 1, 16)
/// </code>
/// </example>
[KerasObject("GlobalAveragePooling3D", Aliases = ["GlobalAvgPool3D"])]
public sealed class GlobalAveragePooling3D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Mean(x, axes, KeepDims);
}
