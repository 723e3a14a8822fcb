namespace KerasPS.Layers;

/// <summary>Depthwise then pointwise convolution of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, filters)</output>
/// <weights>depthwise_kernel (window rows, window columns, channels, depth_multiplier), pointwise_kernel (1, 1, channels · depth_multiplier, filters), bias (filters)</weights>
/// <keras since="1">Keras 1 calls it SeparableConvolution2D.</keras>
/// <example>
/// Space first, then channels: a window for each channel, then a 1 × 1 convolution.
/// <code>
/// $model = New-Sequential | Add-Layer SeparableConv2D 64 3 -DepthMultiplier 2 -InputShape 32, 32, 16
/// $model.Output.Shape
/// # (None, 30, 30, 64)
/// ($model | Get-Weight).Shape
/// # (3, 3, 16, 2)
/// # (1, 1, 32, 64)
/// # (64,)
/// </code>
/// </example>
[KerasObject("SeparableConv2D", Aliases = ["SeparableConvolution2D"])]
public sealed class SeparableConv2D : SeparableConvolution
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
