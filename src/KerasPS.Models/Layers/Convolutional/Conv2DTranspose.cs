namespace KerasPS.Layers;

/// <summary>Transposed convolution of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, filters)</output>
/// <weights>kernel (window rows, window columns, filters, channels), bias (filters)</weights>
/// <keras since="1">Keras 1 calls it Deconvolution2D and takes the output shape as an argument.</keras>
/// <example>
/// Strides of 2 shrink 13 rows and 14 rows to 7; an output padding of 0 leads back to 13, without one it is 14.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2DTranspose 16 3 -Strides 2 -Padding same -OutputPadding 0 -InputShape 7, 7, 32
/// $model.Output.Shape
/// # (None, 13, 13, 16)
/// ($model | Get-Weight).Shape
/// # (3, 3, 16, 32)
/// # (16,)
/// </code>
/// </example>
[KerasObject("Conv2DTranspose", Aliases = ["Convolution2DTranspose", "Deconvolution2D", "Deconv2D"])]
public sealed class Conv2DTranspose : ConvolutionTranspose
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <summary>The window's rows, as Keras 1 had it.</summary>
    [Option(InputOnly = true, OlderPosition = 1, Help = "Rows of the window, together with -NbCol.")]
    public int? NbRow { get; init; }

    /// <summary>The window's columns, as Keras 1 had it.</summary>
    [Option(InputOnly = true, OlderPosition = 2, Help = "Columns of the window, together with -NbRow.")]
    public int? NbCol { get; init; }

    /// <inheritdoc/>
    protected override int[] KernelSizeOfParts => NbRow is { } r && NbCol is { } c ? [r, c] : [];
}
