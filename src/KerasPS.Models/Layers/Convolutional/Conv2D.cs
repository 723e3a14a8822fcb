namespace KerasPS.Layers;

/// <summary>Convolution of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, filters)</output>
/// <weights>kernel (window rows, window columns, channels / groups, filters), bias (filters)</weights>
/// <keras since="1">Keras 1 calls it Convolution2D, and AtrousConvolution2D with dilation.</keras>
/// <example>
/// Strides of 2 with padding same halve an image.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2D 32 3 -Strides 2 -Padding same -Activation relu -InputShape 28, 28, 1
/// $model.Output.Shape
/// # (None, 14, 14, 32)
/// ($model | Get-Weight).Shape
/// # (3, 3, 1, 32)
/// # (32,)
/// </code>
/// </example>
[KerasObject("Conv2D", Aliases = ["Convolution2D", "AtrousConvolution2D", "AtrousConv2D"])]
public sealed class Conv2D : Convolution
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
