namespace KerasPS.Layers;

/// <summary>The middle of images; smaller images are cut to the aspect ratio and enlarged.</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, height, width, channels)</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// The middle 24 rows and columns of larger images.
/// <code>
/// $model = New-Sequential | Add-Layer CenterCrop 24 24 -InputShape 32, 32, 3
/// $model.Output.Shape
/// # (None, 24, 24, 3)
/// </code>
/// </example>
[KerasObject("CenterCrop")]
public sealed class CenterCrop : ImagePreprocessing
{
    /// <summary>The height of the part.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "The height of the part.")]
    public int Height { get; init; }

    /// <summary>The width of the part.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "The width of the part.")]
    public int Width { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Transform(SymbolicTensor images, CallContext context)
    {
        ImageResizing.RequireKnown(images, this);
        var (rows, columns) = (images.Shape[1] - Height, images.Shape[2] - Width);
        if (rows < 0 || columns < 0)
            return K.Resize(ImageResizing.Crop(images, Height, Width), [Height, Width], ResizeMethod.Bilinear);
        var part = K.SliceAxis(images, 1, rows / 2, rows / 2 + Height);
        return K.SliceAxis(part, 2, columns / 2, columns / 2 + Width);
    }
}
