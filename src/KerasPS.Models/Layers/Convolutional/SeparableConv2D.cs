namespace KerasPS.Layers;

/// <summary>Depthwise then pointwise convolution of images (batch, rows, columns, channels).</summary>
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
