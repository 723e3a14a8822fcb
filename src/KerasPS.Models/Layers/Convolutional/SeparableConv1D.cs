namespace KerasPS.Layers;

/// <summary>Depthwise then pointwise convolution of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, filters)</output>
/// <weights>depthwise_kernel (window, channels, depth_multiplier), pointwise_kernel (1, channels · depth_multiplier, filters), bias (filters)</weights>
/// <keras since="2"/>
/// <example>
/// Far fewer weights than the 3 · 8 · 32 of a full convolution.
/// <code>
/// $model = New-Sequential | Add-Layer SeparableConv1D 32 3 -UseBias $false -InputShape 50, 8
/// $model.Output.Shape
/// # (None, 48, 32)
/// ($model | Get-Weight).Shape
/// # (3, 8, 1)
/// # (1, 8, 32)
/// </code>
/// </example>
[KerasObject("SeparableConv1D", Aliases = ["SeparableConvolution1D"])]
public sealed class SeparableConv1D : SeparableConvolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
