namespace KerasPS.Cpu;

/// <summary>Runs a pass on tile kernels: packs the weights into panels, then computes unit after unit.</summary>
internal abstract unsafe class ConvPassLaunch : CpuLaunch, IDisposable
{
    private const int PackPhase = 0;
    private const int UnitPhase = 1;
    private const long LocalCacheFloats = 128 * 1024;

    private readonly ConvPass pass;
    private readonly ConvEpilogue epilogue;
    private readonly int lanes;
    private readonly int threads;
    private readonly long weightFloats;
    private ConvBlocks? blocks;
    private TileKernel[][] whole = [];
    private TileKernel[][] partial = [];
    private int[] heights = [];
    private long sharedFloats;
    private long partFloats;
    private bool packsLocally;
    private PackedWeights? lasting;
    private float* packed;
    private int counter;

    protected ConvPassLaunch(ConvPass pass, ConvEpilogue epilogue)
    {
        this.pass = pass;
        this.epilogue = epilogue;
        lanes = SimdWidth.Lanes;
        threads = CpuThreads.Count;
        Panels = ConvPanel.Cut(pass.Groups, pass.Filters, lanes, pass.TapRows * pass.TapColumns * pass.Depth, out weightFloats);
    }

    /// <summary>How the convolution lies in memory.</summary>
    internal ConvPass Pass => pass;

    /// <summary>How many pixels <see cref="Pixels"/> is asked for at once; 0: never.</summary>
    internal int PixelRun { get; init; }

    /// <summary>What happens to the sums on their way to memory.</summary>
    internal ConvEpilogue Epilogue => epilogue;

    protected ConvPanel[] Panels { get; }

    protected int Lanes => lanes;

    /// <summary>Whether the weights lie in memory as a panel would.</summary>
    protected virtual bool IsPacked => false;

    /// <summary>Lays the weights of a panel out as [row tap][column tap][channel][filter], zeros behind the last filter.</summary>
    protected abstract void Pack(float* weights, ConvPanel panel, float* target);

    public override long ScratchFloats => SharedFloats + threads * PartFloats + 16;

    // Where every panel serves one unit alone, the unit packs it itself, so that the copy is still in the core's cache.
    private bool PacksLocally => !IsPacked && !IsLasting && Blocks.Units == Blocks.PanelGroups;

    // Weights that outlast the run are packed once.
    private bool IsLasting => !IsPacked && Lasting.Length > 1 && Lasting[1] is not null;

    private long SharedFloats => IsPacked || IsLasting || PacksLocally ? 0 : weightFloats;

    private long LocalFloats => PacksLocally ? Batches(0, Panels.Length).Max(b => Floats(b.Start, b.End)) : 0;

    private long PartFloats => Blocks.StripFloats + 16 + LocalFloats;

    /// <summary>Each place of the residual is read just before the result is written there.</summary>
    public override bool MayOverwrite(int input, int output) => epilogue.Residual && input == epilogue.ResidualInput;

    private ConvBlocks Blocks => blocks ??= new(pass, Panels, lanes, threads);

    public override void Prepare()
    {
        (sharedFloats, partFloats, packsLocally) = (SharedFloats, PartFloats, PacksLocally);
        if (IsLasting) lasting = new(Lasting[1]!, weightFloats);
        packed = IsPacked ? Inputs[1] : lasting is null ? Scratch : lasting.Pointer;
        var rows = SimdWidth.Rows(lanes);
        heights = new int[pass.Phases.Length];
        for (var p = 0; p < heights.Length; p++)
        {
            var tiles = (pass.Phases[p].Count + rows - 1) / rows;
            heights[p] = tiles == 0 ? 1 : (pass.Phases[p].Count + tiles - 1) / tiles;
        }
        whole = new TileKernel[3][];
        partial = new TileKernel[3][];
        foreach (var panel in Panels)
        {
            if (panel.Valid == panel.Vectors * lanes)
                whole[panel.Vectors] ??= new TileKernel[rows + 1];
            else partial[panel.Vectors] ??= new TileKernel[rows + 1];
        }
        for (var vectors = 1; vectors <= 2; vectors++)
            foreach (var height in Heights().Distinct())
            {
                if (whole[vectors] is { } all)
                    all[height] = TileKernels.Get(lanes, height, vectors, TileOptions.Packed | epilogue.Options);
                if (partial[vectors] is { } some)
                    some[height] = TileKernels.Get(lanes, height, vectors, TileOptions.Packed | TileOptions.Partial | epilogue.Options);
            }
    }

    public override void Run(RandomState random)
    {
        PackChanged();
        counter = 0;
        Fork(UnitPhase);
    }

    /// <summary>Packs the weights where they changed, or are packed for each run.</summary>
    internal void PackChanged()
    {
        if (!(lasting is null ? sharedFloats > 0 : lasting.Refresh())) return;
        counter = 0;
        Fork(PackPhase);
    }

    /// <summary>
    /// Computes <see cref="PixelRun"/> pixels of a kernel with one tap into memory of the caller's; the weights are packed or
    /// outlast the run.
    /// </summary>
    internal void Pixels(nint first, float* target)
    {
        foreach (var panel in Panels)
        {
            var kernels = Call(panel, packed + panel.Offset, out var call, out var filter);
            call.Segments = Blocks.Segment(panel.Vectors, 0, 0, out var segments);
            call.SegmentCount = segments;
            call.ARow = (nint)pass.SourceChannels * 4;
            call.CRow = (nint)pass.TargetChannels * 4;
            call.Residual = null;
            var source = Inputs[0] + first * pass.SourceChannels + panel.Group * pass.Depth;
            for (var t = 0; t < PixelRun; t += heights[0])
            {
                call.A = source + (nint)t * pass.SourceChannels;
                call.C = target + (nint)t * pass.TargetChannels + filter;
                kernels[Math.Min(heights[0], PixelRun - t)](&call);
            }
        }
    }

    public override void RunPart(int part, int parts, int phase)
    {
        if (part >= threads) return;
        int unit;
        if (phase == PackPhase)
        {
            while ((unit = Interlocked.Increment(ref counter) - 1) < Panels.Length)
                Pack(Inputs[1], Panels[unit], packed + Panels[unit].Offset);
            return;
        }
        var strip = Scratch + sharedFloats + part * partFloats;
        var units = Blocks.Units;
        while ((unit = Interlocked.Increment(ref counter) - 1) < units) Unit(unit, strip);
    }

    public void Dispose()
    {
        blocks?.Dispose();
        lasting?.Dispose();
    }

    // All heights that occur: whole tiles, and what remains at the end of a row.
    private IEnumerable<int> Heights()
    {
        for (var p = 0; p < heights.Length; p++)
        {
            yield return heights[p];
            if (PixelRun % heights[p] > 0) yield return PixelRun % heights[p];
            var count = pass.Phases[p].Count;
            if (count % heights[p] > 0) yield return count % heights[p];
            if (pass.LastRow == 0) continue;
            if (pass.LastRow % heights[p] > 0) yield return pass.LastRow % heights[p];
        }
    }

    private void Unit(int unit, float* strip)
    {
        var groups = Blocks.PanelGroups;
        var (image, rest) = Math.DivRem(unit, Blocks.Blocks * groups);
        var (block, group) = Math.DivRem(rest, groups);
        var source = Inputs[0] + (nint)image * pass.SourceRows * pass.SourceColumns * pass.SourceChannels;
        if (Blocks.UsesStrip)
        {
            FillStrip(source, strip, Blocks.StripRows[block]);
            source = strip;
        }
        var first = Panels.Length * group / groups;
        var end = Panels.Length * (group + 1) / groups;
        if (!packsLocally)
        {
            for (var p = first; p < end; p++)
                Panel(image, block, Panels[p], source, packed + Panels[p].Offset);
            return;
        }
        var own = strip + Blocks.StripFloats + 16;
        for (var p = first; p < end;)
        {
            var stop = BatchEnd(p, end);
            PackAll(Inputs[1], p, stop, own);
            var offset = Panels[p].Offset;
            for (; p < stop; p++) Panel(image, block, Panels[p], source, own + Panels[p].Offset - offset);
        }
    }

    /// <summary>Packs neighbouring panels one behind the other.</summary>
    protected virtual void PackAll(float* weights, int first, int end, float* target)
    {
        for (var p = first; p < end; p++) Pack(weights, Panels[p], target + Panels[p].Offset - Panels[first].Offset);
    }

    private long Floats(int first, int end) =>
        (end < Panels.Length ? Panels[end].Offset : weightFloats) - Panels[first].Offset;

    private int BatchEnd(int first, int end)
    {
        var stop = first + 1;
        while (stop < end && Floats(first, stop + 1) <= LocalCacheFloats) stop++;
        return stop;
    }

    private IEnumerable<(int Start, int End)> Batches(int first, int end)
    {
        for (var p = first; p < end;)
        {
            var stop = BatchEnd(p, end);
            yield return (p, stop);
            p++;
        }
    }

    private void FillStrip(float* source, float* strip, int[] rows)
    {
        var channels = pass.SourceChannels;
        int left = pass.Left * channels, right = pass.Right * channels, row = pass.SourceColumns * channels;
        foreach (var r in rows)
        {
            new Span<float>(strip, left).Clear();
            new Span<float>(source + (nint)r * row, row).CopyTo(new(strip + left, row));
            new Span<float>(strip + left + row, right).Clear();
            strip += left + row + right;
        }
    }

    private void Panel(int image, int block, ConvPanel panel, float* source, float* weights)
    {
        var kernels = Call(panel, weights, out var call, out var filter);
        var target = Outputs[0] + (nint)image * pass.TargetRows * pass.TargetColumns * pass.TargetChannels + filter;
        var residual = epilogue.Residual ? Inputs[epilogue.ResidualInput] + (target - Outputs[0]) : null;
        source += panel.Group * pass.Depth;
        var end = Math.Min((block + 1) * Blocks.RowsPerBlock, pass.TargetRows);
        for (var row = block * Blocks.RowsPerBlock; row < end; row++)
            for (var p = 0; p < pass.Phases.Length; p++)
            {
                var phase = pass.Phases[p];
                call.Segments = Blocks.Segment(panel.Vectors, row, p, out var segments);
                call.SegmentCount = segments;
                call.ARow = (nint)phase.SourceStep * pass.SourceChannels * 4;
                var count = pass.Count(row, phase);
                var step = (nint)phase.Step * pass.TargetChannels;
                var c = ((nint)row * pass.TargetColumns + phase.First) * pass.TargetChannels;
                for (var t = 0; t < count; t += heights[p])
                {
                    var height = Math.Min(heights[p], count - t);
                    call.A = source + (nint)t * phase.SourceStep * pass.SourceChannels;
                    var at = c + t * step;
                    call.Residual = residual + at;
                    call.C = target + at;
                    call.CRow = step * 4;
                    kernels[height](&call);
                }
            }
    }

    // The kernels of a panel by height, and what all calls of them share.
    private TileKernel[] Call(ConvPanel panel, float* weights, out TileCall call, out int filter)
    {
        filter = panel.Group * pass.Filters + panel.First;
        var width = panel.Vectors * lanes;
        call = default;
        call.B = weights;
        call.Steps = Blocks.Steps;
        call.AStep = 4;
        call.BStep = width * 4;
        call.Scale = epilogue.Scale ? Inputs[epilogue.ScaleInput] + filter : null;
        call.Bias = epilogue.Bias ? Inputs[epilogue.BiasInput] + filter : null;
        call.Cap = 6;
        call.Tail = panel.Valid - (panel.Vectors - 1) * lanes;
        return panel.Valid == width ? whole[panel.Vectors] : partial[panel.Vectors];
    }
}
