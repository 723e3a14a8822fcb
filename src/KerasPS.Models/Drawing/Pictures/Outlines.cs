namespace KerasPS.Drawing.Pictures;

/// <summary>Outlines that a raster can fill, all running in the same direction.</summary>
internal static class Outlines
{
    /// <summary>A line of the pen's width: a bar for each piece and a disc at each point.</summary>
    public static IEnumerable<Point[]> Stroke(IReadOnlyList<Point> line, double width, bool roundEnds = true)
    {
        var half = width / 2;
        for (var i = 0; i < line.Count; i++)
        {
            if (roundEnds || (i > 0 && i < line.Count - 1)) yield return Disc(line[i], half);
            if (i == 0) continue;
            var along = line[i] - line[i - 1];
            var length = Math.Sqrt(along.X * along.X + along.Y * along.Y);
            if (length < 1e-9) continue;
            var side = new Point(-along.Y, along.X) * (half / length);
            yield return Oriented([line[i - 1] + side, line[i] + side, line[i] - side, line[i - 1] - side]);
        }
    }

    /// <summary>A rectangle with round corners.</summary>
    public static Point[] Box(double x, double y, double width, double height, double radius, bool topOnly)
    {
        var points = new List<Point>();
        Corner(x + width, y, radius, -90);
        Corner(x + width, y + height, topOnly ? 0 : radius, 0);
        Corner(x, y + height, topOnly ? 0 : radius, 90);
        Corner(x, y, radius, 180);
        return Oriented([.. points]);

        void Corner(double cornerX, double cornerY, double r, double from)
        {
            if (r == 0)
            {
                points.Add(new(cornerX, cornerY));
                return;
            }
            var center = new Point(cornerX + (cornerX > x ? -r : r), cornerY + (cornerY > y ? -r : r));
            for (var step = 0; step <= 8; step++)
            {
                var angle = (from + step * 90 / 8.0) * Math.PI / 180;
                points.Add(center + new Point(Math.Cos(angle), Math.Sin(angle)) * r);
            }
        }
    }

    /// <summary>Cubic curves as a line of short pieces.</summary>
    public static List<Point> Flatten(IReadOnlyList<Point> curve)
    {
        const int Steps = 16;
        var line = new List<Point> { curve[0] };
        for (var i = 1; i + 2 < curve.Count; i += 3)
            for (var s = 1; s <= Steps; s++)
            {
                var t = s / (double)Steps;
                var u = 1 - t;
                line.Add(curve[i - 1] * (u * u * u) + curve[i] * (3 * u * u * t) + curve[i + 1] * (3 * u * t * t) + curve[i + 2] * (t * t * t));
            }
        return line;
    }

    /// <summary>The outline in the direction of all others.</summary>
    public static Point[] Oriented(Point[] outline)
    {
        var area = 0.0;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            area += a.X * b.Y - b.X * a.Y;
        }
        return area < 0 ? [.. outline.Reverse()] : outline;
    }

    private static Point[] Disc(Point center, double radius)
    {
        const int Corners = 10;
        var points = new Point[Corners];
        for (var i = 0; i < Corners; i++)
            points[i] = center + new Point(Math.Cos(i * 2 * Math.PI / Corners), Math.Sin(i * 2 * Math.PI / Corners)) * radius;
        return points;
    }
}
