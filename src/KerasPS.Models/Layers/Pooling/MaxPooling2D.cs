namespace KerasPS.Layers;

/// <summary>The maximum of windows over images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, channels)</output>
/// <keras since="1"/>
/// <example>
/// With padding same the last, partial windows count too: 15 rows become 8.
/// <code>
/// $model = New-Sequential | Add-Layer MaxPooling2D 2 -Padding same -InputShape 15, 15, 32
/// $model.Output.Shape
/// # (None, 8, 8, 32)
/// </code>
/// </example>
[KerasObject("MaxPooling2D", Aliases = ["MaxPool2D"])]
public sealed class MaxPooling2D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.MaxPool(x, size, strides, padding);
}
