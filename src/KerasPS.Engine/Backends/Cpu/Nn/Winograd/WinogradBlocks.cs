namespace KerasPS.Cpu;

/// <summary>How the tiles are cut into blocks whose transformed values stay in a core's own cache.</summary>
internal readonly struct WinogradBlocks
{
    /// <summary>Planes of a transformed tile.</summary>
    public const int Planes = 16;

    private const int MostTiles = 56;

    /// <param name="tiles">All tiles.</param>
    /// <param name="floats">Floats that a tile takes in each plane.</param>
    /// <param name="cacheFloats">Floats of a block that stay in the cache.</param>
    /// <param name="threads">Threads that the blocks are shared out to evenly; 1 where the cut decides how sums are rounded.</param>
    public WinogradBlocks(int tiles, int floats, int cacheFloats, int threads)
    {
        var most = Math.Clamp(cacheFloats / (Planes * floats), 14, MostTiles);
        var blocks = (tiles + most - 1) / most;
        if (blocks < 8 * threads) blocks = (blocks + threads - 1) / threads * threads;
        Length = (tiles + blocks - 1) / blocks;
        Count = (tiles + Length - 1) / Length;
        Tiles = tiles;
    }

    public int Tiles { get; }

    /// <summary>Tiles of every block but the last.</summary>
    public int Length { get; }

    public int Count { get; }

    /// <summary>The number of tiles in a block.</summary>
    public int Size(int block) => Math.Min(Length, Tiles - block * Length);

    /// <summary>Floats from one pixel to the next in a plane: whole vectors, and not a multiple of 2 KiB, for such pixels share cache sets.</summary>
    public static int Pitch(int channels)
    {
        var pitch = (channels + 15) / 16 * 16;
        return pitch % 512 == 0 ? pitch + 16 : pitch;
    }

    /// <summary>Floats from plane to plane: an odd number of cache lines, so that the 16 stores of a tile fall into different cache sets.</summary>
    public static nint Plane(nint floats) => (((floats + 15) / 16) | 1) * 16;

    /// <summary>The even height of register tiles that cover <paramref name="rows"/> rows.</summary>
    public static int Height(int rows, int most)
    {
        var tiles = (rows + most - 1) / most;
        return (rows + tiles - 1) / tiles;
    }
}
