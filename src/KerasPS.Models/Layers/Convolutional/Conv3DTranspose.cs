namespace KerasPS.Layers;

/// <summary>Transposed convolution of volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, new planes, new rows, new columns, filters)</output>
/// <weights>kernel (window planes, window rows, window columns, filters, channels), bias (filters)</weights>
/// <keras since="2"/>
/// <example>
/// Volumes of twice the size.
/// <code>
/// $model = New-Sequential | Add-Layer Conv3DTranspose 4 2 -Strides 2 -InputShape 4, 4, 4, 8
/// $model.Output.Shape
/// # (None, 8, 8, 8, 4)
/// </code>
/// </example>
[KerasObject("Conv3DTranspose", Aliases = ["Convolution3DTranspose", "Deconvolution3D", "Deconv3D"])]
public sealed class Conv3DTranspose : ConvolutionTranspose
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;
}
