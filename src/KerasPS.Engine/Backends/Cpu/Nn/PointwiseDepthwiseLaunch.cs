namespace KerasPS.Cpu;

/// <summary>
/// A convolution over the channels alone and the depthwise one that alone reads it, as in an inverted residual block (Sandler et
/// al., 2018): row by row, so that what lies between them, the largest value of the block, never leaves a core's own cache.
/// </summary>
internal sealed unsafe class PointwiseDepthwiseLaunch(ConvLaunch expand, DepthwiseRowsLaunch depthwise, int expandInputs) : CpuLaunch, IDisposable
{
    // A window reaches over three rows; those behind it are overwritten.
    private const int Ring = 3;

    // Each band computes two rows that its neighbour computes as well.
    private const int LeastRows = 8;

    private readonly ConvPass pass = depthwise.Pass;
    private readonly int threads = CpuThreads.Count;
    private int counter;

    private nint Line => (nint)pass.SourceColumns * pass.SourceChannels;

    private long Zeros => CpuBuffer.Round(pass.SourceChannels + 16);

    private long PartFloats => CpuBuffer.Round(Ring * Line + 16);

    // The cut may follow the number of threads: no value depends on it.
    private int Bands => Math.Clamp(Math.Max(1, 2 * threads / pass.Images), 1, Math.Max(1, pass.TargetRows / LeastRows));

    public override long ScratchFloats => Zeros + threads * PartFloats;

    public override void Prepare()
    {
        expand.Inputs = Inputs;
        expand.Lasting = Lasting[..expandInputs];
        expand.Prepare();
        // Its first input is the value between the two.
        depthwise.Inputs = Inputs + expandInputs - 1;
    }

    public override void Run(RandomState random)
    {
        expand.PackChanged();
        new Span<float>(Scratch, (int)Zeros).Clear();
        counter = 0;
        Fork();
    }

    public override void RunPart(int part, int parts, int phase)
    {
        if (part >= threads) return;
        var ring = Scratch + Zeros + part * PartFloats;
        var bands = Bands;
        int unit;
        while ((unit = Interlocked.Increment(ref counter) - 1) < pass.Images * bands)
        {
            var (image, band) = Math.DivRem(unit, bands);
            var end = pass.TargetRows * (band + 1) / bands;
            var next = 0;
            for (var row = pass.TargetRows * band / bands; row < end; row++)
            {
                var lines = new DepthwiseRowsLaunch.Lines(Scratch);
                foreach (var tap in pass.Rows[row])
                {
                    var line = ring + tap.SourceRow % Ring * Line;
                    if (tap.SourceRow >= next)
                    {
                        expand.Pixels(((nint)image * pass.SourceRows + tap.SourceRow) * pass.SourceColumns, line);
                        next = tap.SourceRow + 1;
                    }
                    lines.Set(tap.Tap, line, pass.SourceChannels);
                }
                depthwise.Row(lines, Outputs[0] + ((nint)image * pass.TargetRows + row) * pass.TargetColumns * pass.SourceChannels);
            }
        }
    }

    public void Dispose() => expand.Dispose();
}
