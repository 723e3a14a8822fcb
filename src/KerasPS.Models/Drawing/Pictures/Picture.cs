namespace KerasPS.Drawing.Pictures;

/// <summary>A drawing as a list of simple shapes, which a writer of vectors and a writer of pixels both understand.</summary>
internal sealed class Picture(double width, double height)
{
    /// <summary>The width in units of which 96 make an inch.</summary>
    public double Width { get; } = width;

    /// <summary>The height.</summary>
    public double Height { get; } = height;

    /// <summary>The shapes from back to front.</summary>
    public List<PictureShape> Shapes { get; } = [];
}
