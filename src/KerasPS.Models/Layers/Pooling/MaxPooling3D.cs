namespace KerasPS.Layers;

/// <summary>The maximum of windows over volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, new planes, new rows, new columns, channels)</output>
/// <keras since="1"/>
/// <example>
/// Rows and columns shrink, planes stay.
/// <code>
/// $model = New-Sequential | Add-Layer MaxPooling3D 1, 2, 2 -InputShape 10, 16, 16, 8
/// $model.Output.Shape
/// # (None, 10, 8, 8, 8)
/// </code>
/// </example>
[KerasObject("MaxPooling3D", Aliases = ["MaxPool3D"])]
public sealed class MaxPooling3D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.MaxPool(x, size, strides, padding);
}
