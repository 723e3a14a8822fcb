namespace KerasPS.Layers;

/// <summary>The mean over all positions of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, channels); (batch, 1, 1, channels) where -KeepDims</output>
/// <keras since="1"/>
/// <example>
/// Instead of Flatten before a classifier: images of any size, one number a channel.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2D 32 3 -InputShape $null, $null, 3 | Add-Layer GlobalAveragePooling2D
/// $model.Layers.OutputShapes
/// # (None, None, None, 32)
/// # (None, 32)
/// </code>
/// </example>
[KerasObject("GlobalAveragePooling2D", Aliases = ["GlobalAvgPool2D"])]
public sealed class GlobalAveragePooling2D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Mean(x, axes, KeepDims);
}
