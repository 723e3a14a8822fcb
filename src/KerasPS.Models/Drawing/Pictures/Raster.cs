namespace KerasPS.Drawing.Pictures;

/// <summary>Pixels on which polygons are filled with smooth edges: the exact area that an outline covers of each pixel.</summary>
internal sealed class Raster
{
    private readonly float[] cover;

    public Raster(int width, int height)
    {
        Width = width;
        Height = height;
        Pixels = new byte[checked(width * height * 3)];
        Pixels.AsSpan().Fill(255);
        cover = new float[width + 2];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green, blue, row by row.</summary>
    public byte[] Pixels { get; }

    /// <summary>Fills the union of convex outlines; all must run in the same direction.</summary>
    public void Fill(IReadOnlyList<Point[]> outlines, Color color)
    {
        if (outlines.Count == 0) return;
        var top = Math.Max(0, (int)Math.Floor(outlines.Min(o => o.Min(p => p.Y))));
        var bottom = Math.Min(Height - 1, (int)Math.Floor(outlines.Max(o => o.Max(p => p.Y))));
        for (var y = top; y <= bottom; y++)
        {
            Array.Clear(cover);
            var any = false;
            foreach (var outline in outlines)
                for (var i = 0; i < outline.Length; i++)
                    any |= Edge(outline[i], outline[(i + 1) % outline.Length], y);
            if (any) Blend(y, color);
        }
    }

    // Adds what an edge contributes to a row: in each pixel the change of coverage from there to the right.
    private bool Edge(Point a, Point b, int row)
    {
        if (a.Y == b.Y) return false;
        var sign = 1.0;
        if (a.Y > b.Y) (a, b, sign) = (b, a, -1.0);
        var (from, to) = (Math.Max(a.Y, row), Math.Min(b.Y, row + 1));
        if (from >= to) return false;
        var slope = (b.X - a.X) / (b.Y - a.Y);
        var (x0, x1) = (a.X + (from - a.Y) * slope, a.X + (to - a.Y) * slope);
        var height = (to - from) * sign;
        if (x0 > x1) (x0, x1) = (x1, x0);
        x0 = Math.Clamp(x0, 0, Width);
        x1 = Math.Clamp(x1, 0, Width);
        var (first, last) = ((int)x0, (int)x1);
        if (first == last)
        {
            var right = 1 - ((x0 + x1) / 2 - first);
            cover[first] += (float)(height * right);
            cover[first + 1] += (float)(height * (1 - right));
            return true;
        }
        // The edge passes several pixels: each takes its share of the height.
        var perPixel = height / (x1 - x0);
        for (var pixel = first; pixel <= last; pixel++)
        {
            var (l, r) = (Math.Max(x0, pixel), Math.Min(x1, pixel + 1));
            if (r <= l) continue;
            var share = (r - l) * perPixel;
            var right = 1 - ((l + r) / 2 - pixel);
            cover[pixel] += (float)(share * right);
            cover[pixel + 1] += (float)(share * (1 - right));
        }
        return true;
    }

    private void Blend(int y, Color color)
    {
        var sum = 0f;
        var at = y * Width * 3;
        for (var x = 0; x < Width; x++, at += 3)
        {
            sum += cover[x];
            var alpha = Math.Min(1, Math.Abs(sum));
            if (alpha < 1 / 512f) continue;
            Pixels[at] = Mix(Pixels[at], color.Red, alpha);
            Pixels[at + 1] = Mix(Pixels[at + 1], color.Green, alpha);
            Pixels[at + 2] = Mix(Pixels[at + 2], color.Blue, alpha);
        }
    }

    private static byte Mix(byte under, byte over, float alpha) => (byte)(under + (over - under) * alpha + 0.5f);
}
