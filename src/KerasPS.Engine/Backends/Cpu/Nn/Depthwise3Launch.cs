using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// A depthwise convolution with 3 × 3 taps side by side. For a vector of channels the nine weights stay in registers
/// while the loop goes along a row, four pixels at a time: their windows overlap, so every source column is loaded once
/// for all of them. Rows above and below the image are read from a line of zeros that the loop does not move along.
/// </summary>
internal sealed unsafe class Depthwise3Launch<V, S>(ConvPass layout, ConvEpilogue epilogue) : DepthwiseRowsLaunch(layout)
    where V : struct where S : struct, ISimd<V>
{
    private const int Together = 4;

    private readonly ConvPass pass = layout;
    private readonly int step = layout.Phases[0].SourceStep;
    private readonly int left = -layout.Phases[0].Taps[0].Offset;
    private int counter;

    public override long ScratchFloats => pass.SourceChannels + 16;

    public override void Run(RandomState random)
    {
        new Span<float>(Scratch, pass.SourceChannels + 16).Clear();
        counter = 0;
        Fork();
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int unit;
        while ((unit = Interlocked.Increment(ref counter) - 1) < pass.Images * pass.TargetRows)
        {
            var (image, row) = Math.DivRem(unit, pass.TargetRows);
            var line = (nint)pass.SourceColumns * pass.SourceChannels;
            var source = Inputs[0] + image * pass.SourceRows * line;
            var lines = new Lines(Scratch);
            foreach (var tap in pass.Rows[row]) lines.Set(tap.Tap, source + tap.SourceRow * line, pass.SourceChannels);
            Row(lines, Outputs[0] + (nint)unit * pass.TargetColumns * pass.SourceChannels);
        }
    }

    public override void Row(in Lines lines, float* target) => Row(lines.P0, lines.P1, lines.P2, lines.D0, lines.D1, lines.D2, target);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(float* p0, float* p1, float* p2, nint d0, nint d1, nint d2, float* target)
    {
        int channels = pass.SourceChannels, columns = pass.SourceColumns, count = pass.TargetColumns;
        // Between these two all columns of four pixels lie inside.
        var first = Math.Min(count, (left + step - 1) / step);
        var last = Math.Max(first, Math.Min(count, (columns - 3 + left + step) / step));
        for (var c = 0; c < channels; c += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : channels - c;
            var w = Inputs[1] + c;
            V w00 = Load(w, n), w01 = Load(w + channels, n), w02 = Load(w + 2 * (nint)channels, n);
            V w10 = Load(w + 3 * (nint)channels, n), w11 = Load(w + 4 * (nint)channels, n), w12 = Load(w + 5 * (nint)channels, n);
            V w20 = Load(w + 6 * (nint)channels, n), w21 = Load(w + 7 * (nint)channels, n), w22 = Load(w + 8 * (nint)channels, n);
            var scale = epilogue.Scale ? Load(Inputs[epilogue.ScaleInput] + c, n) : S.Create(1);
            var bias = epilogue.Bias ? Load(Inputs[epilogue.BiasInput] + c, n) : S.Zero;
            for (var t = 0; t < count;)
            {
                var x = t * step - left;
                var y = target + (nint)t * channels + c;
                if (n == 0 && t >= first && t + Together <= last)
                {
                    V a = S.Zero, b = S.Zero, d = S.Zero, e = S.Zero;
                    if (step == 1)
                    {
                        One(p0 + x * d0 + c, d0, w00, w01, w02, ref a, ref b, ref d, ref e);
                        One(p1 + x * d1 + c, d1, w10, w11, w12, ref a, ref b, ref d, ref e);
                        One(p2 + x * d2 + c, d2, w20, w21, w22, ref a, ref b, ref d, ref e);
                    }
                    else
                    {
                        Two(p0 + x * d0 + c, d0, w00, w01, w02, ref a, ref b, ref d, ref e);
                        Two(p1 + x * d1 + c, d1, w10, w11, w12, ref a, ref b, ref d, ref e);
                        Two(p2 + x * d2 + c, d2, w20, w21, w22, ref a, ref b, ref d, ref e);
                    }
                    S.Store(y, Finish(a, scale, bias));
                    S.Store(y + channels, Finish(b, scale, bias));
                    S.Store(y + 2 * (nint)channels, Finish(d, scale, bias));
                    S.Store(y + 3 * (nint)channels, Finish(e, scale, bias));
                    t += Together;
                    continue;
                }
                // At the edges column by column; each pixel's sum has the order of the loop above.
                var sum = S.Zero;
                bool in0 = (uint)x < (uint)columns, in1 = (uint)(x + 1) < (uint)columns, in2 = (uint)(x + 2) < (uint)columns;
                Line(p0 + x * d0 + c, d0, w00, w01, w02, in0, in1, in2, n, ref sum);
                Line(p1 + x * d1 + c, d1, w10, w11, w12, in0, in1, in2, n, ref sum);
                Line(p2 + x * d2 + c, d2, w20, w21, w22, in0, in1, in2, n, ref sum);
                sum = Finish(sum, scale, bias);
                if (n == 0) S.Store(y, sum);
                else S.StorePartial(y, sum, n);
                t++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One(float* p, nint d, V w0, V w1, V w2, ref V a, ref V b, ref V e, ref V f)
    {
        V x0 = S.Load(p), x1 = S.Load(p + d), x2 = S.Load(p + 2 * d), x3 = S.Load(p + 3 * d), x4 = S.Load(p + 4 * d), x5 = S.Load(p + 5 * d);
        a = S.Fma(x2, w2, S.Fma(x1, w1, S.Fma(x0, w0, a)));
        b = S.Fma(x3, w2, S.Fma(x2, w1, S.Fma(x1, w0, b)));
        e = S.Fma(x4, w2, S.Fma(x3, w1, S.Fma(x2, w0, e)));
        f = S.Fma(x5, w2, S.Fma(x4, w1, S.Fma(x3, w0, f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(float* p, nint d, V w0, V w1, V w2, ref V a, ref V b, ref V e, ref V f)
    {
        V x2 = S.Load(p + 2 * d), x4 = S.Load(p + 4 * d), x6 = S.Load(p + 6 * d);
        a = S.Fma(x2, w2, S.Fma(S.Load(p + d), w1, S.Fma(S.Load(p), w0, a)));
        b = S.Fma(x4, w2, S.Fma(S.Load(p + 3 * d), w1, S.Fma(x2, w0, b)));
        e = S.Fma(x6, w2, S.Fma(S.Load(p + 5 * d), w1, S.Fma(x4, w0, e)));
        f = S.Fma(S.Load(p + 8 * d), w2, S.Fma(S.Load(p + 7 * d), w1, S.Fma(x6, w0, f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Line(float* p, nint d, V w0, V w1, V w2, bool in0, bool in1, bool in2, int n, ref V sum)
    {
        if (in0) sum = S.Fma(Load(p, n), w0, sum);
        if (in1) sum = S.Fma(Load(p + d, n), w1, sum);
        if (in2) sum = S.Fma(Load(p + 2 * d, n), w2, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);

    // The value stands second: where it is no number, the maximum and minimum give the second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Finish(V sum, V scale, V bias)
    {
        if (epilogue.Scale) sum = S.Multiply(sum, scale);
        if (epilogue.Bias) sum = S.Add(sum, bias);
        if (epilogue.Activation != ConvActivation.None) sum = S.Max(S.Zero, sum);
        return epilogue.Activation == ConvActivation.Relu6 ? S.Min(S.Create(6), sum) : sum;
    }
}
