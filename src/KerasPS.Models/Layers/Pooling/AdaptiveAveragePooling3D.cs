namespace KerasPS.Layers;

/// <summary>The mean of a given number of windows over volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, output_size, output_size, output_size, channels)</output>
/// <keras since="3"/>
/// <example>
/// A number of windows for each axis.
/// <code>
/// $model = New-Sequential | Add-Layer AdaptiveAveragePooling3D 1, 4, 4 -InputShape 10, 16, 16, 8
/// $model.Output.Shape
/// # (None, 1, 4, 4, 8)
/// </code>
/// </example>
[KerasObject("AdaptiveAveragePooling3D")]
public sealed class AdaptiveAveragePooling3D : AdaptivePoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Pool(SymbolicTensor x, int[] counts) => K.AdaptiveAveragePool(x, counts);
}
