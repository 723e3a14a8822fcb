namespace KerasPS.Layers;

/// <summary>The maximum of a given number of windows over sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, output_size, channels)</output>
/// <keras since="3"/>
/// <example>
/// Four numbers for each channel, however many steps there are.
/// <code>
/// $model = New-Sequential | Add-Layer AdaptiveMaxPooling1D 4 -InputShape 50, 16
/// $model.Output.Shape
/// # (None, 4, 16)
/// </code>
/// </example>
[KerasObject("AdaptiveMaxPooling1D")]
public sealed class AdaptiveMaxPooling1D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveMaxPool(x, counts);
}
