namespace KerasPS.Layers;

/// <summary>The maximum of a given number of windows over images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, output_size, output_size, channels)</output>
/// <keras since="3"/>
/// <example>
/// The maximum of each quarter of an image.
/// <code>
/// $model = New-Sequential | Add-Layer AdaptiveMaxPooling2D 2 -InputShape 4, 4, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (1..16) -Shape 1, 4, 4, 1)
/// # float32(1, 2, 2, 1)
/// # [[[[6],
/// #    [8]],
/// #   [[14],
/// #    [16]]]]
/// </code>
/// </example>
[KerasObject("AdaptiveMaxPooling2D")]
public sealed class AdaptiveMaxPooling2D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveMaxPool(x, counts);
}
