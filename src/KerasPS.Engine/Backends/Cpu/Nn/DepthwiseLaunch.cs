using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// A convolution of each channel with one filter, or the transpose of one: vectors of channels, several neighbouring
/// pixels at a time so that a weight is loaded once for all of them.
/// </summary>
internal sealed unsafe class DepthwiseLaunch<V, S>(ConvPass pass, bool transposed, ConvEpilogue epilogue) : CpuLaunch
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
        // Between these two all taps lie inside the source, at the same distances from each target's own pixel.
        int first = 0, last = count;
        foreach (var tap in phase.Taps)
        {
            first = Math.Max(first, (-tap.Offset + phase.SourceStep - 1) / phase.SourceStep);
            last = Math.Min(last, (pass.SourceColumns - 1 - tap.Offset + phase.SourceStep) / phase.SourceStep);
        }
        var taps = pass.Rows[row].Length * phase.Taps.Length;
        nint* places = stackalloc nint[2 * taps + 2];
        var at = 0;
        foreach (var rowTap in pass.Rows[row])
            foreach (var tap in phase.Taps)
            {
                places[at++] = ((nint)rowTap.SourceRow * pass.SourceColumns + tap.Offset) * channels;
                places[at++] = Weight(rowTap, tap);
            }
        var step = phase.SourceStep * channels;
        for (var t = 0; t < count;)
            if (t >= first && t + Together <= last)
            {
                Pixels(source + t * step, Inputs[1], target + t * phase.Step * channels, places, taps, channels, step,
                    phase.Step * channels);
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
    private void Pixels(float* source, float* weights, float* target, nint* places, int taps, nint channels,
        nint step, nint to)
    {
        nint c = 0;
        for (; c + S.Width <= channels; c += S.Width)
        {
            V y0 = S.Zero, y1 = S.Zero, y2 = S.Zero, y3 = S.Zero;
            for (var i = 0; i < taps; i++)
            {
                var x = source + places[2 * i] + c;
                var w = S.Load(weights + places[2 * i + 1] + c);
                y0 = S.Fma(S.Load(x), w, y0);
                y1 = S.Fma(S.Load(x + step), w, y1);
                y2 = S.Fma(S.Load(x + 2 * step), w, y2);
                y3 = S.Fma(S.Load(x + 3 * step), w, y3);
            }
            var y = target + c;
            S.Store(y, Finish(y0, c));
            S.Store(y + to, Finish(y1, c));
            S.Store(y + 2 * to, Finish(y2, c));
            S.Store(y + 3 * to, Finish(y3, c));
        }
        var n = (int)(channels - c);
        if (n == 0) return;
        for (var pixel = 0; pixel < Together; pixel++)
        {
            var sum = S.Zero;
            for (var i = 0; i < taps; i++)
                sum = S.Fma(S.LoadPartial(source + places[2 * i] + c + pixel * step, n),
                    S.LoadPartial(weights + places[2 * i + 1] + c, n), sum);
            S.StorePartial(target + c + pixel * to, FinishPartial(sum, c, n), n);
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
            if (n == 0) S.Store(target + c, Finish(y, c));
            else S.StorePartial(target + c, FinishPartial(y, c, n), n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Finish(V sum, nint c)
    {
        if (epilogue.Scale) sum = S.Multiply(sum, S.Load(Inputs[epilogue.ScaleInput] + c));
        if (epilogue.Bias) sum = S.Add(sum, S.Load(Inputs[epilogue.BiasInput] + c));
        return Activate(sum);
    }

    private V FinishPartial(V sum, nint c, int n)
    {
        if (epilogue.Scale) sum = S.Multiply(sum, S.LoadPartial(Inputs[epilogue.ScaleInput] + c, n));
        if (epilogue.Bias) sum = S.Add(sum, S.LoadPartial(Inputs[epilogue.BiasInput] + c, n));
        return Activate(sum);
    }

    // The value stands second: where it is no number, the maximum and minimum give the second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Activate(V sum)
    {
        if (epilogue.Activation != ConvActivation.None) sum = S.Max(S.Zero, sum);
        return epilogue.Activation == ConvActivation.Relu6 ? S.Min(S.Create(6), sum) : sum;
    }
}
