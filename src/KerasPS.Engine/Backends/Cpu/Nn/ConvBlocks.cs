using System.Runtime.InteropServices;

namespace KerasPS.Cpu;

/// <summary>
/// How a pass is cut into units of work, and the segments of every row. A unit computes whole sums in a fixed order, so
/// the cut may follow the number of threads without changing a result.
/// </summary>
internal sealed unsafe class ConvBlocks : IDisposable
{
    // A source block that stays in a core's own cache.
    private const long CacheFloats = 64 * 1024;

    private readonly ConvPass pass;
    private readonly int lanes;
    private readonly int threads;
    private readonly nint*[] segments = new nint*[3];
    private readonly int[] starts;

    public ConvBlocks(ConvPass pass, ConvPanel[] panels, int lanes, int threads)
    {
        this.pass = pass;
        this.threads = threads;
        this.lanes = lanes;
        UsesStrip = pass.Left > 0 || pass.Right > 0;
        Pitch = pass.Left + pass.SourceColumns + pass.Right;
        (RowsPerBlock, PanelGroups) = Cut(panels.Length);
        Blocks = (pass.TargetRows + RowsPerBlock - 1) / RowsPerBlock;
        StripRows = new int[Blocks][];
        for (var b = 0; b < Blocks; b++) StripRows[b] = SourceRows(b);
        StripFloats = UsesStrip ? (long)StripRows.Max(r => r.Length) * Pitch * pass.SourceChannels + 16 : 0;
        Steps = pass.IsMerged ? pass.TapColumns * pass.Depth : pass.Depth;
        starts = new int[pass.TargetRows * pass.Phases.Length + 1];
        for (var i = 0; i + 1 < starts.Length; i++)
            starts[i + 1] = starts[i] + pass.Rows[i / pass.Phases.Length].Length
                * (pass.IsMerged ? 1 : pass.Phases[i % pass.Phases.Length].Taps.Length);
        foreach (var vectors in panels.Select(p => p.Vectors).Distinct()) segments[vectors] = Segments(vectors);
    }

    public bool UsesStrip { get; }

    /// <summary>Pixels of a strip's row, padding included.</summary>
    public int Pitch { get; }

    public int RowsPerBlock { get; }

    public int Blocks { get; }

    public int PanelGroups { get; }

    /// <summary>For each block the source rows it reads, in the order they have in the strip.</summary>
    public int[][] StripRows { get; }

    /// <summary>Steps of every segment.</summary>
    public int Steps { get; }

    public int Units => pass.Images * Blocks * PanelGroups;

    /// <summary>Floats of one thread's strip.</summary>
    public long StripFloats { get; }

    /// <summary>The segments of a row and phase for panels of a width.</summary>
    public nint* Segment(int vectors, int row, int phase, out int count)
    {
        var at = row * pass.Phases.Length + phase;
        count = starts[at + 1] - starts[at];
        return segments[vectors] + 2 * starts[at];
    }

    public void Dispose()
    {
        foreach (var table in segments) System.Runtime.InteropServices.NativeMemory.Free(table);
        System.Array.Clear(segments);
    }

    private (int Rows, int PanelGroups) Cut(int panels)
    {
        var sourceRow = (long)Pitch * pass.SourceChannels;
        var weights = (long)pass.TapRows * pass.TapColumns * pass.Depth * pass.TargetChannels;
        // Several units a thread, so that a thread that was held up does not keep the others waiting.
        var wanted = Math.Max(8, 4 * threads);
        var perImage = Math.Max(1, (wanted + pass.Images - 1) / pass.Images);
        int blocks = 1, groups = 1;
        if (perImage > 1)
        {
            // The larger of the two factors is the one that should not be read twice.
            if (weights > sourceRow * pass.SourceRows)
            {
                groups = Math.Min(panels, perImage);
                blocks = 2 * groups >= perImage ? 1 : Math.Min(pass.TargetRows, (perImage + groups - 1) / groups);
            }
            else
            {
                blocks = Math.Min(pass.TargetRows, perImage);
                groups = Math.Min(panels, (perImage + blocks - 1) / blocks);
            }
        }
        var rows = Math.Max(1, (pass.TargetRows + blocks - 1) / blocks);
        var ratio = Math.Max(1.0, (double)pass.SourceRows / Math.Max(1, pass.TargetRows));
        var inCache = (int)Math.Max(1, CacheFloats / (sourceRow * ratio) - pass.TapRows + 1);
        return (Math.Min(rows, Math.Max(inCache, Math.Min(rows, 4))), groups);
    }

    private int[] SourceRows(int block) => UsesStrip
        ? [.. Rows(block).SelectMany(r => pass.Rows[r]).Select(t => t.SourceRow).Distinct().Order()]
        : [];

    private IEnumerable<int> Rows(int block) => Enumerable.Range(block * RowsPerBlock,
        Math.Min(RowsPerBlock, pass.TargetRows - block * RowsPerBlock));

    private nint* Segments(int vectors)
    {
        var table = (nint*)System.Runtime.InteropServices.NativeMemory.Alloc((nuint)(2 * starts[^1] + 2), (nuint)sizeof(nint));
        nint pixel = pass.SourceChannels * 4, weight = (nint)pass.Depth * vectors * lanes * 4;
        var at = 0;
        for (var row = 0; row < pass.TargetRows; row++)
            foreach (var phase in pass.Phases)
                foreach (var rowTap in pass.Rows[row])
                {
                    var start = UsesStrip
                        ? (nint)System.Array.BinarySearch(StripRows[row / RowsPerBlock], rowTap.SourceRow) * Pitch + pass.Left
                        : (nint)rowTap.SourceRow * pass.SourceColumns;
                    foreach (var tap in pass.IsMerged ? phase.Taps[..1] : phase.Taps)
                    {
                        table[at++] = (start + tap.Offset) * pixel;
                        table[at++] = (rowTap.Tap * pass.TapColumns + tap.Place) * weight;
                    }
                }
        return table;
    }
}
