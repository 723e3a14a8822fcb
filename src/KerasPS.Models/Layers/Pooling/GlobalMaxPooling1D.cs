namespace KerasPS.Layers;

/// <summary>The maximum over all positions of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, channels); (batch, 1, channels) where -KeepDims</output>
/// <keras since="1"/>
/// <example>
/// Whether a pattern occurs anywhere in a text.
/// <code>
/// $model = New-Sequential | Add-Layer Embedding 1000 16 -InputShape 20 | Add-Layer Conv1D 32 3 | Add-Layer GlobalMaxPooling1D
/// $model.Layers.OutputShapes
/// # (None, 20, 16)
/// # (None, 18, 32)
/// # (None, 32)
/// </code>
/// </example>
[KerasObject("GlobalMaxPooling1D", Aliases = ["GlobalMaxPool1D"])]
public sealed class GlobalMaxPooling1D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Max(x, axes, KeepDims);
}
