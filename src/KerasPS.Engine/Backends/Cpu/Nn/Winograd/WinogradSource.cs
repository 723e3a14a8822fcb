using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Transforms blocks of tiles of a source. Rows at the upper and lower edge are put together in a strip with zeros first.</summary>
internal static unsafe class WinogradSource<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>Floats of the strip: four rows.</summary>
    public static long StripFloats(WinogradGeometry geometry) => 4L * geometry.SourceColumns * geometry.Channels + 16;

    /// <summary>Fills the 16 planes of <paramref name="count"/> tiles; a tile's row in a plane has <paramref name="pitch"/> floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(WinogradGeometry geometry, float* source, int first, int count, float* target, nint plane, int pitch,
        float* strip)
    {
        var (rows, columns, channels) = (geometry.SourceRows, geometry.SourceColumns, geometry.Channels);
        var length = columns * channels;
        for (int run; count > 0; first += run, count -= run, target += run * (nint)pitch)
        {
            run = geometry.Run(first, count, out var image, out var row, out var column);
            var y = 2 * row - geometry.Top;
            var at = source + ((nint)image * rows + y) * length;
            if (y < 0 || y + 4 > rows)
            {
                for (var i = 0; i < 4; i++)
                    if (y + i >= 0 && y + i < rows) new ReadOnlySpan<float>(at + i * (nint)length, length).CopyTo(new(strip + i * (nint)length, length));
                    else new Span<float>(strip + i * (nint)length, length).Clear();
                at = strip;
            }
            WinogradTransforms<V, S>.Source(at, length, 2 * column - geometry.Left, columns, run, target, plane, pitch, channels);
        }
    }
}
