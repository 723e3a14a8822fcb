namespace KerasPS.Layers;

/// <summary>An LSTM of convolutions over sequences of images (batch, time, rows, columns, channels).</summary>
/// <input>(batch, time, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, filters); (batch, time, new rows, new columns, filters) where -ReturnSequences</output>
/// <weights>kernel (window rows, window columns, channels, 4 · filters), recurrent_kernel (window rows, window columns, filters, 4 · filters), bias (4 · filters)</weights>
/// <keras since="1"/>
/// <example>
/// A film in, a film out: strides make it smaller.
/// <code>
/// $model = New-Sequential | Add-Layer ConvLSTM2D 8 3 -Padding same -Strides 2 -ReturnSequences -InputShape 10, 32, 32, 1
/// $model.Output.Shape
/// # (None, 10, 16, 16, 8)
/// ($model | Get-Weight).Shape
/// # (3, 3, 1, 32)
/// # (3, 3, 8, 32)
/// # (32,)
/// </code>
/// </example>
[KerasObject("ConvLSTM2D")]
public sealed class ConvLSTM2D : ConvLstmLayer
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
