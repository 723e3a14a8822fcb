using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// A Winograd convolution: the weights are transformed once, then for each block of tiles the source is transformed, each
/// of the 16 planes is one matrix product of tiles × channels with channels × filters, and their results are transformed
/// back with the epilogue. Every result is a sum in the order of the channels, so the cut into blocks does not change it.
/// </summary>
internal sealed unsafe class WinogradLaunch<V, S> : CpuLaunch, IDisposable where V : struct where S : struct, ISimd<V>
{
    private const int PackPhase = 0;
    private const int UnitPhase = 1;
    private const int CacheFloats = 224 * 1024;

    private readonly WinogradGeometry geometry;
    private readonly bool turned;
    private readonly ConvEpilogue epilogue;
    private readonly ConvPanel[] panels;
    private readonly long weightFloats;
    private readonly int threads;
    private readonly WinogradBlocks blocks;
    private readonly int height;
    private readonly int pitch;
    private readonly nint plane;
    private readonly nint sumPlane;
    private readonly TileKernel[][] kernels = new TileKernel[3][];
    private PackedWeights? lasting;
    private float* weights;
    private int counter;

    /// <param name="geometry">The shapes.</param>
    /// <param name="turned">Whether the kernel is turned and its channels and filters change places (the gradient by the input).</param>
    /// <param name="epilogue">What follows.</param>
    public WinogradLaunch(WinogradGeometry geometry, bool turned, ConvEpilogue epilogue)
    {
        (this.geometry, this.turned, this.epilogue) = (geometry, turned, epilogue);
        threads = CpuThreads.Count;
        panels = ConvPanel.Cut(1, geometry.Filters, S.Width, WinogradBlocks.Planes * geometry.Channels, out weightFloats);
        pitch = WinogradBlocks.Pitch(geometry.Channels);
        blocks = new(geometry.Tiles, pitch, CacheFloats, threads);
        height = WinogradBlocks.Height(blocks.Length, SimdWidth.Rows(S.Width));
        plane = WinogradBlocks.Plane((nint)blocks.Length * pitch);
        sumPlane = WinogradBlocks.Plane((nint)blocks.Length * 2 * S.Width);
    }

    public override long ScratchFloats => (IsLasting ? 0 : weightFloats) + threads * PartFloats + 16;

    public override bool MayOverwrite(int input, int output) => epilogue.Residual && input == epilogue.ResidualInput;

    private bool IsLasting => Lasting.Length > 1 && Lasting[1] is not null;

    private long PlaneFloats => WinogradBlocks.Planes * (plane + sumPlane);

    private long TurnFloats => turned ? 9L * geometry.Channels * 2 * S.Width : 0;

    // The turned weights are needed before the planes are.
    private long PartFloats => Math.Max(PlaneFloats + WinogradSource<V, S>.StripFloats(geometry), TurnFloats);

    public override void Prepare()
    {
        int[] lengths = [blocks.Length, blocks.Size(blocks.Count - 1)];
        foreach (var panel in panels)
        {
            if (kernels[panel.Vectors] is not null) continue;
            kernels[panel.Vectors] = new TileKernel[height + 1];
            foreach (var rows in lengths.SelectMany(l => new[] { Math.Min(l, height), l % height }).Where(r => r > 0).Distinct())
                kernels[panel.Vectors][rows] = TileKernels.Get(S.Width, rows, panel.Vectors, TileOptions.Packed);
        }
        if (IsLasting) lasting = new(Lasting[1]!, weightFloats);
        weights = lasting is null ? Scratch : lasting.Pointer;
    }

    public override void Run(RandomState random)
    {
        if (lasting is null || lasting.Refresh())
        {
            counter = 0;
            Fork(PackPhase);
        }
        counter = 0;
        Fork(UnitPhase);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        if (part >= threads) return;
        var own = Scratch + (IsLasting ? 0 : weightFloats) + part * PartFloats;
        int unit;
        if (phase == PackPhase)
            while ((unit = Interlocked.Increment(ref counter) - 1) < panels.Length) Pack(panels[unit], own);
        else
            while ((unit = Interlocked.Increment(ref counter) - 1) < blocks.Count) Block(unit, own);
    }

    public void Dispose() => lasting?.Dispose();

    private void Pack(ConvPanel panel, float* own)
    {
        int channels = geometry.Channels, filters = geometry.Filters, width = panel.Vectors * S.Width;
        var target = weights + panel.Offset;
        var size = (nint)channels * width;
        if (!turned)
        {
            WinogradTransforms<V, S>.Kernel(Inputs[1] + panel.First, (nint)channels * filters, filters, channels, panel.Valid,
                target, size, width);
            return;
        }
        // The kernel (3, 3, our filters, our channels): each tap is transposed, then the taps are read from the last to the first.
        if (panel.Valid < width) new Span<float>(own, checked((int)(9 * size))).Clear();
        for (var tap = 0; tap < 9; tap++)
            Transposition.Run(Inputs[1] + ((nint)tap * filters + panel.First) * channels, channels, panel.Valid, channels,
                own + tap * size, width);
        WinogradTransforms<V, S>.Kernel(own + 8 * size, -size, width, channels, width, target, size, width);
    }

    private void Block(int block, float* own)
    {
        var (first, count) = (block * blocks.Length, blocks.Size(block));
        var sums = own + WinogradBlocks.Planes * plane;
        WinogradSource<V, S>.Fill(geometry, Inputs[0], first, count, own, plane, pitch, sums + WinogradBlocks.Planes * sumPlane);
        foreach (var panel in panels)
        {
            Products(panel, own, sums, count);
            Results(panel, sums, first, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Products(ConvPanel panel, float* source, float* sums, int count)
    {
        var width = panel.Vectors * S.Width;
        var size = (nint)geometry.Channels * width;
        var heights = kernels[panel.Vectors];
        var segment = stackalloc nint[2] { 0, 0 };
        TileCall call;
        call.B = weights + panel.Offset;
        call.Segments = segment;
        call.SegmentCount = 1;
        call.Steps = geometry.Channels;
        call.ARow = (nint)pitch * 4;
        call.CRow = (nint)width * 4;
        for (var p = 0; p < WinogradBlocks.Planes; p++, call.B += size)
            for (var t = 0; t < count; t += height)
            {
                call.A = source + p * plane + (nint)t * pitch;
                call.C = sums + p * sumPlane + (nint)t * width;
                heights[Math.Min(height, count - t)](&call);
            }
    }

    private void Results(ConvPanel panel, float* sums, int first, int count)
    {
        var width = panel.Vectors * S.Width;
        for (int run; count > 0; first += run, count -= run, sums += run * (nint)width)
        {
            run = geometry.Run(first, count, out var image, out var row, out var column);
            Results(panel, sums, run, ((nint)image * geometry.Rows + 2 * row) * geometry.Columns + 2 * column,
                geometry.Columns - 2 * column, 2 * row + 1 < geometry.Rows);
        }
    }

    // A run of tiles of one row, vector by vector of the filters: what belongs to the filters is loaded once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Results(ConvPanel panel, float* sums, int count, nint pixel, int columns, bool below)
    {
        int filters = geometry.Filters, width = panel.Vectors * S.Width;
        var (plane, down) = (sumPlane, (nint)geometry.Columns * filters);
        for (var f = 0; f < panel.Valid; f += S.Width)
        {
            var n = f + S.Width <= panel.Valid ? 0 : panel.Valid - f;
            var filter = panel.First + f;
            var at = pixel * filters + filter;
            Epilogue after = new()
            {
                HasResidual = epilogue.Residual, HasRelu = epilogue.Activation != ConvActivation.None,
                HasCap = epilogue.Activation == ConvActivation.Relu6,
                Scale = epilogue.Scale ? Load(Inputs[epilogue.ScaleInput] + filter, n) : S.Create(1),
                Bias = epilogue.Bias ? Load(Inputs[epilogue.BiasInput] + filter, n) : S.Zero,
                IsLinear = epilogue.Scale || epilogue.Bias,
                Residual = epilogue.Residual ? Inputs[epilogue.ResidualInput] : null, Target = Outputs[0],
            };
            var from = sums + f;
            for (var x = 0; x < 2 * count; x += 2, at += 2 * (nint)filters, from += width)
            {
                WinogradTransforms<V, S>.Result(from, plane, out var y00, out var y01, out var y10, out var y11);
                var right = x + 1 < columns;
                after.Put(at, y00, n);
                if (right) after.Put(at + filters, y01, n);
                if (!below) continue;
                after.Put(at + down, y10, n);
                if (right) after.Put(at + down + filters, y11, n);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);

    private ref struct Epilogue
    {
        public bool IsLinear;
        public bool HasResidual;
        public bool HasRelu;
        public bool HasCap;
        public V Scale;
        public V Bias;
        public float* Residual;
        public float* Target;

        // The value stands second in the activation: where it is no number, maximum and minimum give the second.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Put(nint at, V value, int n)
        {
            if (IsLinear) value = S.Fma(value, Scale, Bias);
            if (HasResidual) value = S.Add(value, Load(Residual + at, n));
            if (HasRelu) value = S.Max(S.Zero, value);
            if (HasCap) value = S.Min(S.Create(6), value);
            if (n == 0) S.Store(Target + at, value);
            else S.StorePartial(Target + at, value, n);
        }
    }
}
