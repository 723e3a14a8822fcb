namespace KerasPS.Cpu;

/// <summary>
/// How a product is cut: the depth into blocks, rows and columns into panels of one register tile, panels into tiles
/// of work that threads claim. The depth blocks alone decide how sums are rounded, and they depend on the depth only.
/// </summary>
internal sealed class GemmBlocking
{
    /// <summary>Below this many operations a fork costs more than it saves.</summary>
    private const double SerialFlops = 400_000;

    /// <summary>An unpacked B whose rows are this many panels of A away from each other would be read too often.</summary>
    private const int RowsWorthPackingB = 512;

    /// <summary>About as many floats of a product are made before they are taken over.</summary>
    private const int FloatsOfBlock = 16384;

    public GemmBlocking(GemmShape shape, int bits, int threads, bool isTaken = false)
    {
        Width = bits / 32;
        Columns = 2 * Width;
        var maximumRows = bits == 512 ? 14 : 6;
        var blocks = Math.Max(1, DivideUp(shape.K, shape.K > 1024 ? 512 : 320));
        Depth = Math.Max(1, DivideUp(shape.K, blocks));
        PanelsA = Math.Max(1, DivideUp(shape.M, maximumRows));
        Rows = Math.Max(1, DivideUp(shape.M, PanelsA));
        PanelsA = DivideUp(shape.M, Rows);
        PanelsB = DivideUp(shape.N, Columns);
        PackedRows = maximumRows > 8 ? 16 : 8;
        // Rows a multiple of 4 KiB apart fall into the same cache sets.
        PackA = shape.TransposeA ? shape.M > 512 : shape.N > 1024 || (shape.StrideA % 1024 == 0 && shape.N > 64);
        PackB = shape.TransposeB || shape.M > RowsWorthPackingB;
        Threads = shape.Flops < SerialFlops ? 1 : threads;
        if (!isTaken)
        {
            SplitTiles(threads);
            return;
        }
        PackB |= shape.M > 4 * Rows;
        TileB = DivideUp(PanelsB, Threads);
        TileA = Math.Clamp(PanelsA, 1, Math.Max(1, FloatsOfBlock / (Rows * Math.Min(shape.N, TileB * Columns))));
        KeepsProduct = blocks > 1;
        BlockFloats = KeepsProduct ? 0 : ((long)TileA * Rows * Math.Min(shape.N, TileB * Columns) + 15) / 16 * 16;
    }

    /// <summary>Singles in a vector.</summary>
    public int Width { get; }

    /// <summary>Columns of a register tile.</summary>
    public int Columns { get; }

    /// <summary>Rows of a register tile, chosen so that the last panel is nearly as high as the others.</summary>
    public int Rows { get; }

    /// <summary>Floats from one depth to the next in a packed panel of A.</summary>
    public int PackedRows { get; }

    /// <summary>Products summed in registers before a tile goes to memory.</summary>
    public int Depth { get; }

    public int PanelsA { get; }

    public int PanelsB { get; }

    public bool PackA { get; }

    public bool PackB { get; }

    /// <summary>How many threads share the work.</summary>
    public int Threads { get; }

    /// <summary>Panels of A in a tile of work.</summary>
    public int TileA { get; private set; }

    /// <summary>Panels of B in a tile of work.</summary>
    public int TileB { get; private set; }

    /// <summary>Whether a product that is taken over needs memory of its own, for sums that go on in the next block of the depth.</summary>
    public bool KeepsProduct { get; }

    /// <summary>Floats of the rows that a thread works on, where the product is taken over as it is made.</summary>
    public long BlockFloats { get; }

    public int TilesA => DivideUp(PanelsA, TileA);

    public int TilesB => DivideUp(PanelsB, TileB);

    public long PackedFloatsA => PackA ? (long)PanelsA * PackedRows * Depth : 0;

    public long PackedFloatsB => PackB ? (long)PanelsB * Columns * Depth : 0;

    public static int DivideUp(int a, int b) => (a + b - 1) / b;

    private void SplitTiles(int threads)
    {
        // A block of A of half the second-level cache is used for all panels of B of the tile.
        var most = Math.Max(1, 131072 / (Depth * Rows));
        TileA = Math.Max(1, DivideUp(PanelsA, Math.Max(1, DivideUp(PanelsA, most))));
        TileB = Math.Max(1, PanelsB);
        if (Threads <= 1) return;
        // The slowest thread's share decides; more tiles are better where a thread may be held up.
        var best = double.MaxValue;
        for (var strips = 1; strips <= Math.Min(PanelsB, Math.Max(16, 2 * threads)); strips++)
        {
            var width = DivideUp(PanelsB, strips);
            var tiles = DivideUp(PanelsB, width) * TilesA;
            var slack = tiles >= 4 * threads ? 1.0 : tiles >= 2 * threads ? 1.005 : 1.01;
            var cost = (double)DivideUp(tiles, threads) * width * TileA * slack;
            if (cost >= best - 1e-9) continue;
            best = cost;
            TileB = width;
        }
        if (TilesA * TilesB < threads && PanelsA > 1) TileA = DivideUp(PanelsA, DivideUp(threads, TilesB));
    }
}
