namespace KerasPS.Drawing.Pictures;

/// <summary>A line of cubic curves (start, then three points a piece) with an arrow head at its end.</summary>
internal sealed record CurveShape(IReadOnlyList<Point> Points, Color Stroke, double Width) : PictureShape
{
    private const double HeadLength = 8, HeadHalf = 3.6;

    /// <summary>The triangle of the arrow head.</summary>
    public Point[] Head
    {
        get
        {
            var direction = Points[^1] - Points[^2];
            var length = Math.Max(1e-9, Math.Sqrt(direction.X * direction.X + direction.Y * direction.Y));
            var along = direction * (1 / length);
            var back = Points[^1] - along * HeadLength;
            var side = new Point(-along.Y, along.X) * HeadHalf;
            return [Points[^1], back + side, back - side];
        }
    }
}
