namespace KerasPS.Layers;

/// <summary>Convolution of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, filters)</output>
/// <weights>kernel (window, channels / groups, filters), bias (filters)</weights>
/// <keras since="1">Keras 1 calls it Convolution1D, and AtrousConvolution1D with dilation.</keras>
/// <example>
/// A causal convolution sees no later steps and keeps the length; dilation widens its view.
/// <code>
/// $model = New-Sequential | Add-Layer Conv1D 16 3 -Padding causal -DilationRate 2 -InputShape 50, 4
/// $model.Output.Shape
/// # (None, 50, 16)
/// ($model | Get-Weight).Shape
/// # (3, 4, 16)
/// # (16,)
/// </code>
/// </example>
[KerasObject("Conv1D", Aliases = ["Convolution1D", "AtrousConvolution1D", "AtrousConv1D"])]
public sealed class Conv1D : Convolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
