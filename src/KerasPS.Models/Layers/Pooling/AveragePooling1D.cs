namespace KerasPS.Layers;

/// <summary>The mean of windows over sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, channels)</output>
/// <keras since="1"/>
/// <example>
/// The mean of each pair of steps.
/// <code>
/// $model = New-Sequential | Add-Layer AveragePooling1D 2 -InputShape 4, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (1, 3, 5, 9) -Shape 1, 4, 1)
/// # float32(1, 2, 1)
/// # [[[2],
/// #   [7]]]
/// </code>
/// </example>
[KerasObject("AveragePooling1D", Aliases = ["AvgPool1D"])]
public sealed class AveragePooling1D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.AveragePool(x, size, strides, padding);
}
