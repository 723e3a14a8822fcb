namespace KerasPS.Drawing;

/// <summary>A path along the flow made of straight pieces and of curves that start and end in its direction.</summary>
internal sealed class CurvePath
{
    private readonly List<(double Position, double Depth)> points = [];

    public CurvePath(double position, double depth) => points.Add((position, depth));

    /// <summary>A start, then three control points a piece.</summary>
    public IReadOnlyList<(double Position, double Depth)> Points => points;

    /// <summary>Goes on in the direction of flow.</summary>
    public void Straight(double depth)
    {
        var (position, from) = points[^1];
        if (Math.Abs(depth - from) < 0.01 && points.Count > 1) return;
        points.AddRange([(position, from + (depth - from) / 3), (position, depth - (depth - from) / 3), (position, depth)]);
    }

    /// <summary>Swings to another position.</summary>
    public void Curve(double position, double depth)
    {
        var (from, start) = points[^1];
        var middle = (start + depth) / 2;
        points.AddRange([(from, middle), (position, middle), (position, depth)]);
    }
}
