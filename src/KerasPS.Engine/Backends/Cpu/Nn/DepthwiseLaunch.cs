using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// A convolution of each channel with one filter, or the transpose of one: vectors of channels, several neighbouring
/// pixels at a time so that a weight is loaded once for all of them.
/// </summary>
internal sealed unsafe class DepthwiseLaunch<V, S>(ConvPass pass, bool transposed) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private const int Together = 4;

    private int counter;

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork();
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int unit;
        while ((unit = Interlocked.Increment(ref counter) - 1) < pass.Images * pass.TargetRows)
        {
            var (image, row) = Math.DivRem(unit, pass.TargetRows);
            foreach (var each in pass.Phases) Row(image, row, each);
        }
    }

    private void Row(int image, int row, ConvPass.Phase phase)
    {
        nint channels = pass.SourceChannels;
        var source = Inputs[0] + image * pass.SourceRows * pass.SourceColumns * channels;
        var target = Outputs[0] + (((nint)image * pass.TargetRows + row) * pass.TargetColumns + phase.First) * channels;
        var count = pass.Count(row, phase);
        // Between these two all taps lie inside the source.
        int first = 0, last = count;
        foreach (var tap in phase.Taps)
        {
            first = Math.Max(first, (-tap.Offset + phase.SourceStep - 1) / phase.SourceStep);
            last = Math.Min(last, (pass.SourceColumns - 1 - tap.Offset + phase.SourceStep) / phase.SourceStep);
        }
        for (var t = 0; t < count;)
            if (t >= first && t + Together <= last)
            {
                Pixels(source, target + t * phase.Step * channels, t, row, phase);
                t += Together;
            }
            else
            {
                Pixel(source, target + t * phase.Step * channels, t, row, phase);
                t++;
            }
    }

    private nint Weight(ConvPass.RowTap rowTap, ConvPass.ColumnTap tap) => ((nint)rowTap.Tap * pass.TapColumns
        + (transposed ? pass.TapColumns - 1 - tap.Place : tap.Place)) * pass.SourceChannels;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pixels(float* source, float* target, int t, int row, ConvPass.Phase phase)
    {
        nint channels = pass.SourceChannels, step = phase.SourceStep * channels, to = phase.Step * channels;
        var weights = Inputs[1];
        for (var c = 0; c < channels; c += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : (int)channels - c;
            V y0 = S.Zero, y1 = S.Zero, y2 = S.Zero, y3 = S.Zero;
            foreach (var rowTap in pass.Rows[row])
                foreach (var tap in phase.Taps)
                {
                    var x = source + ((nint)rowTap.SourceRow * pass.SourceColumns + t * phase.SourceStep + tap.Offset) * channels + c;
                    var w = Load(weights + Weight(rowTap, tap) + c, n);
                    y0 = S.Fma(Load(x, n), w, y0);
                    y1 = S.Fma(Load(x + step, n), w, y1);
                    y2 = S.Fma(Load(x + 2 * step, n), w, y2);
                    y3 = S.Fma(Load(x + 3 * step, n), w, y3);
                }
            var y = target + c;
            Store(y, y0, n);
            Store(y + to, y1, n);
            Store(y + 2 * to, y2, n);
            Store(y + 3 * to, y3, n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pixel(float* source, float* target, int t, int row, ConvPass.Phase phase)
    {
        nint channels = pass.SourceChannels;
        for (var c = 0; c < channels; c += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : (int)channels - c;
            var y = S.Zero;
            foreach (var rowTap in pass.Rows[row])
                foreach (var tap in phase.Taps)
                {
                    var column = t * phase.SourceStep + tap.Offset;
                    if (column < 0 || column >= pass.SourceColumns) continue;
                    y = S.Fma(Load(source + ((nint)rowTap.SourceRow * pass.SourceColumns + column) * channels + c, n),
                        Load(Inputs[1] + Weight(rowTap, tap) + c, n), y);
                }
            Store(target + c, y, n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* p, V x, int n)
    {
        if (n == 0) S.Store(p, x);
        else S.StorePartial(p, x, n);
    }
}
