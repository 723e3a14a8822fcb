namespace KerasPS;

/// <summary>How a resized value is interpolated.</summary>
public enum ResizeMethod
{
    /// <summary>The nearest element.</summary>
    Nearest,

    /// <summary>Linear along each axis.</summary>
    Bilinear,

    /// <summary>Cubic (Keys, a = −0.5) along each axis.</summary>
    Bicubic,

    /// <summary>A windowed sinc of radius 3.</summary>
    Lanczos3,

    /// <summary>A windowed sinc of radius 5.</summary>
    Lanczos5,

    /// <summary>A bell curve of radius 1.5.</summary>
    Gaussian,

    /// <summary>Mitchell's cubic of radius 2, softer than <see cref="Bicubic"/>.</summary>
    Mitchellcubic,

    /// <summary>The mean of the covered elements.</summary>
    Area,
}
