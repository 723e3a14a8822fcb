namespace KerasPS.Layers;

/// <summary>The maximum over all positions of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, channels); (batch, 1, 1, channels) where -KeepDims</output>
/// <keras since="1"/>
/// <example>
/// The strongest response of each channel.
/// <code>
/// $model = New-Sequential | Add-Layer GlobalMaxPooling2D -InputShape 2, 2, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (1, 7, 3, 5) -Shape 1, 2, 2, 1)
/// # float32(1, 1)
/// # [[7]]
/// </code>
/// </example>
[KerasObject("GlobalMaxPooling2D", Aliases = ["GlobalMaxPool2D"])]
public sealed class GlobalMaxPooling2D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Max(x, axes, KeepDims);
}
