namespace KerasPS.Cpu;

/// <summary>
/// The gradient of a convolution with respect to its kernel: for each tap the product of the transposed source rows with
/// the rows of the gradient, summed over images. Chunks of images have sums of their own, added at the end in a fixed
/// order, so that the result does not depend on the number of threads.
/// </summary>
internal sealed unsafe class ConvKernelGradientLaunch : CpuLaunch
{
    private const int UnitPhase = 0;
    private const int SumPhase = 1;
    private const int SumPieces = 16;
    private const long CacheFloats = 96 * 1024;

    private readonly ConvPass pass;
    private readonly ConvPanel[] panels;
    private readonly int lanes;
    private readonly int threads;
    private readonly int pitch;
    private readonly bool strip;
    private readonly int rows;
    private readonly int height;
    private readonly (int Start, int End)[] blocks;
    private readonly int chunks;
    private readonly int groups;
    private readonly long size;
    private readonly long stripFloats;
    private readonly long copyFloats;
    private readonly TileKernel[][] whole = new TileKernel[3][];
    private readonly TileKernel[][] partial = new TileKernel[3][];
    private int counter;

    public ConvKernelGradientLaunch(ConvPass pass)
    {
        this.pass = pass;
        lanes = SimdWidth.Lanes;
        threads = CpuThreads.Count;
        panels = ConvPanel.Cut(pass.Groups, pass.Filters, lanes, 0, out _);
        strip = pass.Left > 0 || pass.Right > 0;
        pitch = pass.Left + pass.SourceColumns + pass.Right;
        rows = pass.IsMerged ? pass.TapColumns * pass.Depth : pass.Depth;
        var most = SimdWidth.Rows(lanes);
        var tiles = (rows + most - 1) / most;
        height = (rows + tiles - 1) / tiles;
        size = (long)pass.TapRows * pass.TapColumns * pass.Depth * pass.TargetChannels;
        blocks = Cut();
        var items = pass.Images * blocks.Length;
        chunks = Math.Min(items, size <= 32 << 10 ? 16 : size <= 128 << 10 ? 8 : size <= 512 << 10 ? 4 : 1);
        groups = Math.Min(panels.Length * pass.TapRows, (15 + chunks) / chunks);
        stripFloats = strip ? blocks.Max(b => SourceRows(b).Length) * (long)pitch * pass.SourceChannels + 16 : 0;
        copyFloats = panels.Any(p => p.Valid < p.Vectors * lanes)
            ? blocks.Max(b => b.End - b.Start) * (long)pass.TargetColumns * 2 * lanes : 0;
    }

    public override long ScratchFloats => (chunks > 1 ? chunks * size : 0) + threads * (stripFloats + copyFloats + 32) + 16;

    public override void Prepare()
    {
        foreach (var panel in panels)
            if (panel.Valid == panel.Vectors * lanes)
                whole[panel.Vectors] ??= TileKernels.Pair(lanes, height, panel.Vectors,
                    TileOptions.ContiguousRows | TileOptions.Accumulate, rows % height);
            else
                partial[panel.Vectors] ??= TileKernels.Pair(lanes, height, panel.Vectors,
                    TileOptions.ContiguousRows | TileOptions.Accumulate | TileOptions.Partial, rows % height);
    }

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork(UnitPhase);
        if (chunks == 1) return;
        Fork(SumPhase);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        if (phase == SumPhase)
        {
            for (var piece = part; piece < SumPieces; piece += parts)
                Sum(size * piece / SumPieces, size * (piece + 1) / SumPieces);
            return;
        }
        if (part >= threads) return;
        var own = Scratch + (chunks > 1 ? chunks * size : 0) + part * (stripFloats + copyFloats + 32);
        int unit;
        while ((unit = Interlocked.Increment(ref counter) - 1) < chunks * groups) Unit(unit / groups, unit % groups, own);
    }

    private (int, int)[] Cut()
    {
        var floats = (long)pitch * pass.SourceChannels * Math.Max(1, pass.SourceRows / Math.Max(1, pass.TargetRows))
            + (long)pass.TargetColumns * pass.TargetChannels;
        var length = (int)Math.Clamp(CacheFloats / Math.Max(1, floats), 1, Math.Max(1, pass.TargetRows));
        var wholeRows = pass.LastRow > 0 ? pass.TargetRows - 1 : pass.TargetRows;
        var list = new List<(int, int)>();
        for (var r = 0; r < wholeRows; r += length) list.Add((r, Math.Min(r + length, wholeRows)));
        if (pass.LastRow > 0) list.Add((pass.TargetRows - 1, pass.TargetRows));
        return [.. list];
    }

    private int[] SourceRows((int Start, int End) block) =>
        [.. Enumerable.Range(block.Start, block.End - block.Start).SelectMany(r => pass.Rows[r]).Select(t => t.SourceRow)
            .Distinct().Order()];

    private void Sum(long start, long end)
    {
        var length = checked((int)(end - start));
        var target = new Span<float>(Outputs[0] + start, length);
        new ReadOnlySpan<float>(Scratch + start, length).CopyTo(target);
        for (var chunk = 1; chunk < chunks; chunk++)
            System.Numerics.Tensors.TensorPrimitives.Add(target, new ReadOnlySpan<float>(Scratch + chunk * size + start, length), target);
    }

    private void Unit(int chunk, int group, float* own)
    {
        var sums = chunks > 1 ? Scratch + chunk * size : Outputs[0];
        var pairs = panels.Length * pass.TapRows;
        int first = pairs * group / groups, end = pairs * (group + 1) / groups;
        for (var pair = first; pair < end; pair++) Clear(sums, panels[pair / pass.TapRows], pair % pass.TapRows);
        var items = pass.Images * blocks.Length;
        for (var item = items * chunk / chunks; item < items * (chunk + 1) / chunks; item++)
            Item(item / blocks.Length, item % blocks.Length, sums, first, end, own);
    }

    private void Clear(float* sums, ConvPanel panel, int tap)
    {
        var lines = pass.TapColumns * pass.Depth;
        sums += (nint)tap * lines * pass.TargetChannels + panel.Group * pass.Filters + panel.First;
        for (var i = 0; i < lines; i++) new Span<float>(sums + (nint)i * pass.TargetChannels, panel.Valid).Clear();
    }

    private void Item(int image, int block, float* sums, int first, int end, float* own)
    {
        var (start, stop) = blocks[block];
        var source = Inputs[0] + (nint)image * pass.SourceRows * pass.SourceColumns * pass.SourceChannels;
        var gradient = Inputs[1] + (nint)image * pass.TargetRows * pass.TargetColumns * pass.TargetChannels;
        nint* slots = stackalloc nint[pass.SourceRows + 1];
        if (strip)
        {
            FillStrip(source, own, start, stop, slots);
            source = own;
        }
        else
            for (var r = 0; r < pass.SourceRows; r++) slots[r] = (nint)r * pass.SourceColumns * pass.SourceChannels * 4;
        nint* segments = stackalloc nint[2 * (stop - start) + 2];
        var copied = -1;
        for (var pair = first; pair < end; pair++)
        {
            var (index, tap) = (pair / pass.TapRows, pair % pass.TapRows);
            var panel = panels[index];
            var full = panel.Valid == panel.Vectors * lanes;
            var b = gradient + panel.Group * pass.Filters + panel.First;
            var stride = (nint)pass.TargetChannels * 4;
            if (!full)
            {
                stride = panel.Vectors * lanes * 4;
                if (copied != index) CopyPanel(b, own + stripFloats, panel, start, stop);
                copied = index;
                b = own + stripFloats - start * (nint)pass.TargetColumns * panel.Vectors * lanes;
            }
            var count = 0;
            for (var r = start; r < stop; r++)
                foreach (var rowTap in pass.Rows[r])
                    if (rowTap.Tap == tap)
                    {
                        segments[2 * count] = slots[rowTap.SourceRow];
                        segments[2 * count + 1] = (nint)r * pass.TargetColumns * stride;
                        count++;
                    }
            if (count == 0) continue;
            TileCall call;
            call.B = b;
            call.BStep = stride;
            call.Segments = segments;
            call.SegmentCount = count;
            call.Steps = pass.Count(start, pass.Phases[0]);
            call.AStep = (nint)pass.Phases[0].SourceStep * pass.SourceChannels * 4;
            call.ARow = 4;
            Tiles(&call, panel, tap, source, sums, full);
        }
    }

    private void Tiles(TileCall* call, ConvPanel panel, int tap, float* source, float* sums, bool full)
    {
        var kernels = full ? whole[panel.Vectors] : partial[panel.Vectors];
        call->Tail = panel.Valid - (panel.Vectors - 1) * lanes;
        call->CRow = (nint)pass.TargetChannels * 4;
        var columns = pass.IsMerged ? 1 : pass.TapColumns;
        for (var column = 0; column < columns; column++)
        {
            var a = source + (nint)(pass.Phases[0].Taps[column].Offset + (strip ? pass.Left : 0)) * pass.SourceChannels
                + panel.Group * pass.Depth;
            var c = sums + ((nint)tap * pass.TapColumns + column) * pass.Depth * pass.TargetChannels
                + panel.Group * pass.Filters + panel.First;
            for (var i = 0; i < rows; i += height)
            {
                var m = Math.Min(height, rows - i);
                call->A = a + i;
                call->C = c + (nint)i * pass.TargetChannels;
                kernels[m](call);
            }
        }
    }

    private void FillStrip(float* source, float* target, int start, int stop, nint* slots)
    {
        for (var r = 0; r < pass.SourceRows; r++) slots[r] = -1;
        var channels = pass.SourceChannels;
        int left = pass.Left * channels, right = pass.Right * channels, row = pass.SourceColumns * channels;
        nint at = 0;
        for (var r = start; r < stop; r++)
            foreach (var tap in pass.Rows[r])
            {
                if (slots[tap.SourceRow] >= 0) continue;
                slots[tap.SourceRow] = at * 4;
                var to = target + at;
                new Span<float>(to, left).Clear();
                new Span<float>(source + (nint)tap.SourceRow * row, row).CopyTo(new(to + left, row));
                new Span<float>(to + left + row, right).Clear();
                at += left + row + right;
            }
    }

    // A panel that does not fill its vectors is copied with zeros behind, so that no vector reads beyond the gradient.
    private void CopyPanel(float* gradient, float* target, ConvPanel panel, int start, int stop)
    {
        var width = panel.Vectors * lanes;
        var pixels = (stop - start - 1) * pass.TargetColumns + pass.Count(stop - 1, pass.Phases[0]);
        gradient += (nint)start * pass.TargetColumns * pass.TargetChannels;
        for (var p = 0; p < pixels; p++, target += width, gradient += pass.TargetChannels)
        {
            new Span<float>(gradient, panel.Valid).CopyTo(new(target, width));
            new Span<float>(target + panel.Valid, width - panel.Valid).Clear();
        }
    }
}
