using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The gradient of a convolution by its kernel in Winograd's form: source and gradient are transformed block by block, each
/// of the 16 planes adds one matrix product of channels × tiles with tiles × filters, and the sums are transformed to nine
/// taps at the end. Chunks of blocks have sums of their own; their number depends on the shapes alone, so the number of
/// threads changes no result.
/// </summary>
internal sealed unsafe class WinogradKernelGradientLaunch<V, S> : CpuLaunch where V : struct where S : struct, ISimd<V>
{
    private const int UnitPhase = 0;
    private const int SumPhase = 1;
    private const int CacheFloats = 128 * 1024;
    private const long MostSums = 1 << 20;

    private readonly WinogradGeometry geometry;
    private readonly ConvPanel[] panels;
    private readonly int threads;
    private readonly WinogradBlocks blocks;
    private readonly int pitch;
    private readonly int gradientPitch;
    private readonly nint plane;
    private readonly nint gradientPlane;
    private readonly nint sumPlane;
    private readonly int chunks;
    private readonly int[] heights = new int[3];
    private readonly TileKernel[][] kernels = new TileKernel[3][];
    private int counter;

    public WinogradKernelGradientLaunch(WinogradGeometry geometry)
    {
        this.geometry = geometry;
        threads = CpuThreads.Count;
        panels = ConvPanel.Cut(1, geometry.Filters, S.Width, 0, out _);
        pitch = WinogradBlocks.Pitch(geometry.Channels);
        gradientPitch = WinogradBlocks.Pitch(geometry.Filters);
        blocks = new(geometry.Tiles, pitch + gradientPitch, CacheFloats, 1);
        plane = WinogradBlocks.Plane((nint)blocks.Length * pitch);
        gradientPlane = WinogradBlocks.Plane((nint)blocks.Length * gradientPitch);
        sumPlane = WinogradBlocks.Plane((nint)geometry.Channels * gradientPitch);
        chunks = (int)Math.Clamp(MostSums / (WinogradBlocks.Planes * sumPlane), 1, Math.Min(16, blocks.Count));
    }

    public override long ScratchFloats => chunks * ChunkFloats + threads * PartFloats + 16;

    private long ChunkFloats => WinogradBlocks.Planes * sumPlane;

    private long PartFloats => WinogradBlocks.Planes * (plane + gradientPlane) + WinogradSource<V, S>.StripFloats(geometry);

    public override void Prepare()
    {
        foreach (var vectors in panels.Select(p => p.Vectors).Distinct())
        {
            // A narrow tile may be higher: all its rows lie side by side, so one pointer serves them.
            heights[vectors] = WinogradBlocks.Height(geometry.Channels, SimdWidth.Rows(S.Width) * (vectors == 1 ? 3 : 2) / 2);
            kernels[vectors] = TileKernels.Pair(S.Width, heights[vectors], vectors,
                TileOptions.ContiguousRows | TileOptions.Accumulate, geometry.Channels % heights[vectors]);
        }
    }

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork(UnitPhase);
        counter = 0;
        Fork(SumPhase);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int unit;
        if (phase == SumPhase)
        {
            while ((unit = Interlocked.Increment(ref counter) - 1) < geometry.Channels) Finish(unit);
            return;
        }
        if (part >= threads) return;
        var own = Scratch + chunks * ChunkFloats + part * PartFloats;
        while ((unit = Interlocked.Increment(ref counter) - 1) < chunks)
        {
            var sums = Scratch + unit * ChunkFloats;
            new Span<float>(sums, checked((int)ChunkFloats)).Clear();
            for (var block = blocks.Count * unit / chunks; block < blocks.Count * (unit + 1) / chunks; block++)
                Block(block, own, sums);
        }
    }

    private void Block(int block, float* own, float* sums)
    {
        var (first, count) = (block * blocks.Length, blocks.Size(block));
        var gradient = own + WinogradBlocks.Planes * plane;
        WinogradSource<V, S>.Fill(geometry, Inputs[0], first, count, own, plane, pitch,
            gradient + WinogradBlocks.Planes * gradientPlane);
        Gradients(first, count, gradient);
        foreach (var panel in panels) Products(panel, own, gradient, sums, count);
    }

    private void Gradients(int first, int count, float* target)
    {
        var (filters, columns) = (geometry.Filters, geometry.Columns);
        for (int run; count > 0; first += run, count -= run, target += run * (nint)gradientPitch)
        {
            run = geometry.Run(first, count, out var image, out var row, out var column);
            var at = Inputs[1] + (((nint)image * geometry.Rows + 2 * row) * columns + 2 * column) * filters;
            WinogradTransforms<V, S>.Gradient(at, (nint)columns * filters, columns - 2 * column, run, 2 * row + 1 < geometry.Rows,
                target, gradientPlane, gradientPitch, filters);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Products(ConvPanel panel, float* source, float* gradient, float* sums, int count)
    {
        int channels = geometry.Channels, height = heights[panel.Vectors];
        var segment = stackalloc nint[2] { 0, 0 };
        TileCall call;
        call.Segments = segment;
        call.SegmentCount = 1;
        call.Steps = count;
        call.ARow = 4;
        call.AStep = (nint)pitch * 4;
        call.BStep = (nint)gradientPitch * 4;
        call.CRow = (nint)gradientPitch * 4;
        for (var p = 0; p < WinogradBlocks.Planes; p++)
        {
            call.B = gradient + p * gradientPlane + panel.First;
            for (var c = 0; c < channels; c += height)
            {
                call.A = source + p * plane + c;
                call.C = sums + p * sumPlane + (nint)c * gradientPitch + panel.First;
                kernels[panel.Vectors][Math.Min(height, channels - c)](&call);
            }
        }
    }

    private void Finish(int channel)
    {
        int filters = geometry.Filters;
        for (var f = 0; f < filters; f += S.Width)
            WinogradTransforms<V, S>.KernelGradient(Scratch + (nint)channel * gradientPitch + f, sumPlane, (nint)ChunkFloats, chunks,
                Outputs[0] + (nint)channel * filters + f, (nint)geometry.Channels * filters,
                f + S.Width <= filters ? 0 : filters - f);
    }
}
