namespace KerasPS.Layers;

/// <summary>The mean of a given number of windows over images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, output_size, output_size, channels)</output>
/// <keras since="3"/>
/// <example>
/// Images of any size become 7 × 7.
/// <code>
/// $model = New-Sequential | Add-Layer AdaptiveAveragePooling2D 7 -InputShape 30, 40, 64
/// $model.Output.Shape
/// # (None, 7, 7, 64)
/// </code>
/// </example>
[KerasObject("AdaptiveAveragePooling2D")]
public sealed class AdaptiveAveragePooling2D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveAveragePool(x, counts);
}
