namespace KerasPS.Layers;

/// <summary>Convolution of images (batch, rows, columns, channels).</summary>
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
