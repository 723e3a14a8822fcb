namespace KerasPS.Layers;

/// <summary>Enlarges images (batch, rows, columns, channels) by whole factors.</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, rows · size, columns · size, channels)</output>
/// <keras since="1"/>
/// <example>
/// Twice the rows and columns, with values between the pixels.
/// <code>
/// $model = New-Sequential | Add-Layer UpSampling2D 2 -Interpolation bilinear -InputShape 14, 14, 32
/// $model.Output.Shape
/// # (None, 28, 28, 32)
/// </code>
/// </example>
[KerasObject("UpSampling2D")]
public sealed class UpSampling2D : ImageLayer
{
    private int[] size = [2];

    /// <summary>The factors of rows and columns.</summary>
    [Option(Position = 0, Help = "Factors of rows and columns.")]
    public int[] Size { get => PerAxis(size, "size"); init => size = value; }

    /// <summary>How values between the pixels are made.</summary>
    [Option(Help = "Interpolation: nearest, bilinear, bicubic, lanczos3, lanczos5, gaussian, mitchellcubic or area.")]
    public ResizeMethod Interpolation { get; init; } = ResizeMethod.Nearest;

    /// <summary>Whether pixels lie at the middle of their cells; false computes as Keras 2 on TensorFlow 1 did.</summary>
    [Option(OlderOnly = true, Help = "Whether pixels lie at the middle of their cells; false for the rule of Keras 2.")]
    public bool HalfPixelCenters { get; init; } = true;

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        InFormat(x, v => K.UpSample(v, Size, Interpolation, HalfPixelCenters));
}
