namespace KerasPS.Layers;

/// <summary>Convolution of volumes (batch, planes, rows, columns, channels).</summary>
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
