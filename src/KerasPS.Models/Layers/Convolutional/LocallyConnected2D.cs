namespace KerasPS.Layers;

/// <summary>Convolution without shared weights of images (batch, rows, columns, channels).</summary>
[KerasObject("LocallyConnected2D", Retired = true)]
public sealed class LocallyConnected2D : LocallyConnected
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <summary>The window's rows, as Keras 1 had it.</summary>
    [Option(InputOnly = true, Help = "Rows of the window, together with -NbCol.")]
    public int? NbRow { get; init; }

    /// <summary>The window's columns, as Keras 1 had it.</summary>
    [Option(InputOnly = true, Help = "Columns of the window, together with -NbRow.")]
    public int? NbCol { get; init; }

    /// <inheritdoc/>
    protected override int[] KernelSizeOfParts => NbRow is { } r && NbCol is { } c ? [r, c] : [];
}
