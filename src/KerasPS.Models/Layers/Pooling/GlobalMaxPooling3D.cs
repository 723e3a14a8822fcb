namespace KerasPS.Layers;

/// <summary>The maximum over all positions of volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, channels); (batch, 1, 1, 1, channels) where -KeepDims</output>
/// <keras since="1"/>
/// <example>
/// Volumes that have the channels first.
/// <code>
/// $model = New-Sequential | Add-Layer GlobalMaxPooling3D -DataFormat channels_first -InputShape 16, 4, 8, 8
/// $model.Output.Shape
/// # (None, 16)
/// </code>
/// </example>
[KerasObject("GlobalMaxPooling3D", Aliases = ["GlobalMaxPool3D"])]
public sealed class GlobalMaxPooling3D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Max(x, axes, KeepDims);
}
