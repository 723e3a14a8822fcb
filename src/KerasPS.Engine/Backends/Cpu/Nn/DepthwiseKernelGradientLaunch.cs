using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The gradient of a depthwise convolution with respect to its filters; chunks of images are summed in a fixed order.</summary>
internal sealed unsafe class DepthwiseKernelGradientLaunch<V, S>(ConvPass pass) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private const int MostChunks = 16;

    private int counter;

    private int Chunks => Math.Min(MostChunks, pass.Images);

    private int Size => pass.TapRows * pass.TapColumns * pass.SourceChannels;

    public override long ScratchFloats => (long)Chunks * Size;

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork();
        new Span<float>(Scratch, Size).CopyTo(new(Outputs[0], Size));
        for (var chunk = 1; chunk < Chunks; chunk++)
            System.Numerics.Tensors.TensorPrimitives.Add(new(Outputs[0], Size),
                new ReadOnlySpan<float>(Scratch + (nint)chunk * Size, Size), new(Outputs[0], Size));
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int chunk;
        while ((chunk = Interlocked.Increment(ref counter) - 1) < Chunks)
        {
            var sums = Scratch + (nint)chunk * Size;
            new Span<float>(sums, Size).Clear();
            for (var image = pass.Images * chunk / Chunks; image < pass.Images * (chunk + 1) / Chunks; image++)
                for (var row = 0; row < pass.TargetRows; row++)
                    foreach (var rowTap in pass.Rows[row])
                        foreach (var tap in pass.Phases[0].Taps) Row(image, row, rowTap, tap, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(int image, int row, ConvPass.RowTap rowTap, ConvPass.ColumnTap tap, float* sums)
    {
        var phase = pass.Phases[0];
        nint channels = pass.SourceChannels, step = phase.SourceStep * channels;
        var first = Math.Max(0, (-tap.Offset + phase.SourceStep - 1) / phase.SourceStep);
        var last = Math.Min(pass.Count(row, phase), (pass.SourceColumns - 1 - tap.Offset + phase.SourceStep) / phase.SourceStep);
        if (pass.SourceColumns - 1 - tap.Offset < 0 || last <= first) return;
        var x = Inputs[0] + (((nint)image * pass.SourceRows + rowTap.SourceRow) * pass.SourceColumns
            + first * phase.SourceStep + tap.Offset) * channels;
        var dy = Inputs[1] + (((nint)image * pass.TargetRows + row) * pass.TargetColumns + first) * channels;
        var sum = sums + ((nint)rowTap.Tap * pass.TapColumns + tap.Place) * channels;
        for (var c = 0; c < channels; c += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : (int)channels - c;
            V a = S.Zero, b = S.Zero;
            var p = x + c;
            var g = dy + c;
            var t = first;
            for (; t + 2 <= last; t += 2, p += 2 * step, g += 2 * channels)
            {
                a = S.Fma(Load(p, n), Load(g, n), a);
                b = S.Fma(Load(p + step, n), Load(g + channels, n), b);
            }
            if (t < last) a = S.Fma(Load(p, n), Load(g, n), a);
            a = S.Add(S.Add(a, b), Load(sum + c, n));
            if (n == 0) S.Store(sum + c, a);
            else S.StorePartial(sum + c, a, n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);
}
