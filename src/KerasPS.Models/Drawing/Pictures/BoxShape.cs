namespace KerasPS.Drawing.Pictures;

/// <summary>A rectangle with round corners.</summary>
internal sealed record BoxShape(double X, double Y, double Width, double Height, double Radius, Color? Fill, Color? Stroke, double StrokeWidth = 1,
    bool Dashed = false) : PictureShape
{
    /// <summary>Whether only the upper corners are round (a title bar).</summary>
    public bool TopOnly { get; init; }
}
