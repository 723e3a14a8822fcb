using System.Collections.Concurrent;

namespace KerasPS.Cpu;

/// <summary>
/// Tile kernels by size and variant. They are emitted at first use instead of written out: a tile keeps all its sums in
/// registers, so every height, width, vector length and epilogue is a method of its own, of which a process needs few.
/// </summary>
internal static class TileKernels
{
    private static readonly ConcurrentDictionary<(int Lanes, int Rows, int Vectors, TileOptions Options), TileKernel> Cache = new();

    /// <summary>The kernel of a tile of <paramref name="rows"/> rows and <paramref name="vectors"/> vectors of <paramref name="lanes"/> floats.</summary>
    public static TileKernel Get(int lanes, int rows, int vectors, TileOptions options) =>
        Cache.GetOrAdd((lanes, rows, vectors, options),
            static key => new TileEmitter(key.Lanes, key.Rows, key.Vectors, key.Options).Emit());

    /// <summary>The kernels of two heights, at their places in an array: whole tiles and what remains (0: nothing).</summary>
    public static TileKernel[] Pair(int lanes, int rows, int vectors, TileOptions options, int remainder)
    {
        var kernels = new TileKernel[rows + 1];
        kernels[rows] = Get(lanes, rows, vectors, options);
        if (remainder > 0) kernels[remainder] = Get(lanes, remainder, vectors, options);
        return kernels;
    }
}
