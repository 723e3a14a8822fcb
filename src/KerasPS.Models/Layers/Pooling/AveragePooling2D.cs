namespace KerasPS.Layers;

/// <summary>The mean of windows over images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, channels)</output>
/// <remarks>With padding same a window at the border averages over the positions that exist.</remarks>
/// <keras since="1"/>
/// <example>
/// Images with the channels first.
/// <code>
/// $model = New-Sequential | Add-Layer AveragePooling2D 2 -DataFormat channels_first -InputShape 3, 28, 28
/// $model.Output.Shape
/// # (None, 3, 14, 14)
/// </code>
/// </example>
[KerasObject("AveragePooling2D", Aliases = ["AvgPool2D"])]
public sealed class AveragePooling2D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.AveragePool(x, size, strides, padding);
}
