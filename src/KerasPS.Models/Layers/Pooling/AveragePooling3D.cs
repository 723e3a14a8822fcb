namespace KerasPS.Layers;

/// <summary>The mean of windows over volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, new planes, new rows, new columns, channels)</output>
/// <remarks>With padding same a window at the border averages over the positions that exist.</remarks>
/// <keras since="1"/>
/// <example>
/// Windows of 2 × 2 × 2, one apart.
/// <code>
/// $model = New-Sequential | Add-Layer AveragePooling3D 2 -Strides 1 -InputShape 4, 8, 8, 3
/// $model.Output.Shape
/// # (None, 3, 7, 7, 3)
/// </code>
/// </example>
[KerasObject("AveragePooling3D", Aliases = ["AvgPool3D"])]
public sealed class AveragePooling3D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.AveragePool(x, size, strides, padding);
}
