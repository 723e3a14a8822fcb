namespace KerasPS.Layers;

/// <summary>The maximum of a given number of windows over volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, output_size, output_size, output_size, channels)</output>
/// <keras since="3"/>
/// <example>
/// All planes in one window, rows and columns in two each.
/// <code>
/// $model = New-Sequential | Add-Layer AdaptiveMaxPooling3D 1, 2, 2 -InputShape 10, 16, 16, 8
/// $model.Output.Shape
/// # (None, 1, 2, 2, 8)
/// </code>
/// </example>
[KerasObject("AdaptiveMaxPooling3D")]
public sealed class AdaptiveMaxPooling3D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveMaxPool(x, counts);
}
