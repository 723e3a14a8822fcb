namespace KerasPS.Layers;

/// <summary>Images in another size.</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, height, width, channels)</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// A wide image made square without distortion: what is missing is filled up.
/// <code>
/// $model = New-Sequential | Add-Layer Resizing 32 32 -PadToAspectRatio -Interpolation nearest -InputShape 20, 40, 3
/// $model.Output.Shape
/// # (None, 32, 32, 3)
/// </code>
/// </example>
[KerasObject("Resizing")]
public sealed class Resizing : ImagePreprocessing
{
    /// <summary>The new height.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "The new height.")]
    public int Height { get; init; }

    /// <summary>The new width.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "The new width.")]
    public int Width { get; init; }

    /// <summary>How values between pixels are found.</summary>
    [Option(Help = "How values between pixels are found.")]
    public ResizeMethod Interpolation { get; init; } = ResizeMethod.Bilinear;

    /// <summary>Whether images are cut to the new aspect ratio instead of distorted.</summary>
    [Option(Help = "Whether images are cut to the new aspect ratio instead of distorted.")]
    public bool CropToAspectRatio { get; init; }

    /// <summary>Whether images are filled up to the new aspect ratio instead of distorted.</summary>
    [Option(Help = "Whether images are filled up to the new aspect ratio instead of distorted.")]
    public bool PadToAspectRatio { get; init; }

    /// <summary>How they are filled up; constant is the only way.</summary>
    [Option(Help = "How they are filled up; constant is the only way.")]
    public string FillMode { get; init; } = "constant";

    /// <summary>What they are filled up with.</summary>
    [Option(Help = "What they are filled up with.")]
    public double FillValue { get; init; }

    /// <summary>Whether shrinking images averages over all their pixels.</summary>
    [Option(Help = "Whether shrinking images averages over all their pixels.")]
    public bool Antialias { get; init; }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (CropToAspectRatio && PadToAspectRatio)
            throw new KerasException("OptionConflict", "Resizing: only one of crop_to_aspect_ratio and pad_to_aspect_ratio can be set.");
        if (FillMode != "constant")
            throw new KerasException("OptionInvalid", $"Resizing: option 'fill_mode' is '{FillMode}'; expected constant.");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Transform(SymbolicTensor images, CallContext context)
    {
        if (CropToAspectRatio || PadToAspectRatio)
        {
            ImageResizing.RequireKnown(images, this);
            images = CropToAspectRatio ? ImageResizing.Crop(images, Height, Width)
                : ImageResizing.Pad(images, Height, Width, FillValue);
        }
        return K.Resize(images, [Height, Width], Interpolation, Antialias);
    }
}
