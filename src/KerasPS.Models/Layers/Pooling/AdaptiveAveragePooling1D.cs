namespace KerasPS.Layers;

/// <summary>The mean of a given number of windows over sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, output_size, channels)</output>
/// <keras since="3"/>
/// <example>
/// Five steps in two windows, which share the middle one.
/// <code>
/// $model = New-Sequential | Add-Layer AdaptiveAveragePooling1D 2 -InputShape 5, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (0, 3, 6, 9, 12) -Shape 1, 5, 1)
/// # float32(1, 2, 1)
/// # [[[3],
/// #   [9]]]
/// </code>
/// </example>
[KerasObject("AdaptiveAveragePooling1D")]
public sealed class AdaptiveAveragePooling1D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveAveragePool(x, counts);
}
