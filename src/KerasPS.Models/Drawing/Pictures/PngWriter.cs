using System.Buffers.Binary;
using System.IO.Compression;

namespace KerasPS.Drawing.Pictures;

/// <summary>Draws a picture in pixels and writes it as PNG.</summary>
internal static class PngWriter
{
    private const double LargestSide = 20000, MostPixels = 100e6;
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    })];

    /// <summary>The file's bytes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scale">Pixels a unit; less where the picture would be too large for most viewers.</param>
    public static byte[] Write(Picture picture, double scale)
    {
        scale = Math.Min(scale, LargestSide / Math.Max(picture.Width, picture.Height));
        scale = Math.Min(scale, Math.Sqrt(MostPixels / (picture.Width * picture.Height)));
        var raster = new Raster((int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale));
        foreach (var shape in picture.Shapes) Draw(raster, shape, scale);
        return Encode(raster, scale * 96);
    }

    private static void Draw(Raster raster, PictureShape shape, double scale)
    {
        switch (shape)
        {
            case BoxShape box:
                var outline = Outlines.Box(box.X, box.Y, box.Width, box.Height, box.Radius, box.TopOnly);
                if (box.Fill is { } fill) raster.Fill([Scaled(outline, scale)], fill);
                if (box.Stroke is { } stroke)
                    raster.Fill([.. Dashes([.. outline, outline[0]], box.Dashed).SelectMany(l => Outlines.Stroke(Scaled(l, scale), box.StrokeWidth * scale))], stroke);
                break;
            case CurveShape curve:
                var line = Outlines.Flatten(curve.Points);
                raster.Fill([.. Outlines.Stroke(Scaled(line, scale), curve.Width * scale, roundEnds: false)], curve.Stroke);
                raster.Fill([Outlines.Oriented(Scaled(curve.Head, scale))], curve.Stroke);
                break;
            case LabelShape label:
                var pen = StrokeFont.Pen(label.Size, label.Bold) * scale;
                raster.Fill([.. StrokeFont.Strokes(label.Text, new(label.X, label.Y), label.Size, label.Bold)
                    .SelectMany(s => Outlines.Stroke(Scaled(s, scale), pen))], label.Fill);
                break;
        }
    }

    private static Point[] Scaled(IReadOnlyList<Point> points, double scale) => [.. points.Select(p => p * scale)];

    private static IEnumerable<Point[]> Dashes(IReadOnlyList<Point> line, bool dashed)
    {
        if (!dashed)
        {
            yield return [.. line];
            yield break;
        }
        const double On = 6, Off = 4;
        var travelled = 0.0;
        for (var i = 1; i < line.Count; i++)
        {
            var along = line[i] - line[i - 1];
            var length = Math.Sqrt(along.X * along.X + along.Y * along.Y);
            for (var at = 0.0; at < length;)
            {
                var phase = (travelled + at) % (On + Off);
                var end = Math.Min(length, at + (phase < On ? On - phase : On + Off - phase));
                if (phase < On) yield return [line[i - 1] + along * (at / length), line[i - 1] + along * (end / length)];
                at = Math.Max(end, at + 1e-6);
            }
            travelled += length;
        }
    }

    private static byte[] Encode(Raster raster, double dpi)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), raster.Height);
        header[8] = 8; // bits a channel
        header[9] = 2; // red, green, blue
        Chunk(file, "IHDR"u8, header);
        var density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(dpi / 0.0254));
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), (int)Math.Round(dpi / 0.0254));
        density[8] = 1; // a metre
        Chunk(file, "pHYs"u8, density);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[raster.Width * 3 + 1];
            for (var y = 0; y < raster.Height; y++)
            {
                // Rows are mostly equal to the one above, so that the difference packs well.
                row[0] = (byte)(y == 0 ? 0 : 2);
                var now = raster.Pixels.AsSpan(y * raster.Width * 3, raster.Width * 3);
                if (y == 0) now.CopyTo(row.AsSpan(1));
                else
                    for (var i = 0; i < now.Length; i++) row[i + 1] = (byte)(now[i] - raster.Pixels[(y - 1) * raster.Width * 3 + i]);
                zlib.Write(row);
            }
        }
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        var crc = 0xFFFFFFFFu;
        foreach (var value in name) crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        foreach (var value in data) crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc ^ 0xFFFFFFFFu);
        file.Write(number);
    }
}
