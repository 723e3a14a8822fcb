namespace KerasPS.Layers;

/// <summary>The maximum of windows over sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, channels)</output>
/// <keras since="1"/>
/// <example>
/// Overlapping windows: three steps wide, one step apart.
/// <code>
/// $model = New-Sequential | Add-Layer MaxPooling1D 3 -Strides 1 -InputShape 5, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (1, 5, 2, 3, 4) -Shape 1, 5, 1)
/// # float32(1, 3, 1)
/// # [[[5],
/// #   [5],
/// #   [4]]]
/// </code>
/// </example>
[KerasObject("MaxPooling1D", Aliases = ["MaxPool1D"])]
public sealed class MaxPooling1D : PoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding) =>
        K.MaxPool(x, size, strides, padding);
}
