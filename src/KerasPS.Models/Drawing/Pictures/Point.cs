namespace KerasPS.Drawing.Pictures;

/// <summary>A point of a picture.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>The point moved.</summary>
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>The difference.</summary>
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>The point scaled.</summary>
    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);
}
