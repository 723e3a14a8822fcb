namespace KerasPS.Layers;

/// <summary>Convolution without shared weights of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, new rows, new columns, filters)</output>
/// <weights>kernel (new rows · new columns, window rows · window columns · channels, filters), bias (new rows, new columns, filters)</weights>
/// <remarks>Another -Implementation lays the kernel out in another way.</remarks>
/// <keras since="1" until="2"/>
/// <example>
/// A window of 3 × 3 fits 6 · 6 times, with as many sets of weights.
/// <code>
/// $model = New-Sequential | Add-Layer LocallyConnected2D 4 3 -InputShape 8, 8, 1
/// $model.Output.Shape
/// # (None, 6, 6, 4)
/// ($model | Get-Weight).Shape
/// # (36, 9, 4)
/// # (6, 6, 4)
/// </code>
/// </example>
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
