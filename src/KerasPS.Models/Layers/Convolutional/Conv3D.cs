namespace KerasPS.Layers;

/// <summary>Convolution of volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, new planes, new rows, new columns, filters)</output>
/// <weights>kernel (window planes, window rows, window columns, channels / groups, filters), bias (filters)</weights>
/// <keras since="1">Keras 1 calls it Convolution3D.</keras>
/// <example>
/// A window of 1 × 3 × 3 leaves the planes apart.
/// <code>
/// $model = New-Sequential | Add-Layer Conv3D 8 1, 3, 3 -InputShape 10, 16, 16, 1
/// $model.Output.Shape
/// # (None, 10, 14, 14, 8)
/// </code>
/// </example>
[KerasObject("Conv3D", Aliases = ["Convolution3D"])]
public sealed class Conv3D : Convolution
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <summary>The window's first length, as Keras 1 had it.</summary>
    [Option(Name = "kernel_dim1", InputOnly = true, OlderPosition = 1, Help = "First length of the window, together with the other two.")]
    public int? KernelDim1 { get; init; }

    /// <summary>The window's second length, as Keras 1 had it.</summary>
    [Option(Name = "kernel_dim2", InputOnly = true, OlderPosition = 2, Help = "Second length of the window, together with the other two.")]
    public int? KernelDim2 { get; init; }

    /// <summary>The window's third length, as Keras 1 had it.</summary>
    [Option(Name = "kernel_dim3", InputOnly = true, OlderPosition = 3, Help = "Third length of the window, together with the other two.")]
    public int? KernelDim3 { get; init; }

    /// <inheritdoc/>
    protected override int[] KernelSizeOfParts =>
        KernelDim1 is { } a && KernelDim2 is { } b && KernelDim3 is { } c ? [a, b, c] : [];
}
