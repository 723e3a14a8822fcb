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

    /// <summary>The kernels of all heights up to <paramref name="rows"/>; entry 0 is unused.</summary>
    public static TileKernel[] UpTo(int lanes, int rows, int vectors, TileOptions options)
    {
        var kernels = new TileKernel[rows + 1];
        for (var i = 1; i <= rows; i++) kernels[i] = Get(lanes, i, vectors, options);
        return kernels;
    }
}
