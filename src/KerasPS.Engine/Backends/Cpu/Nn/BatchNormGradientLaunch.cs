using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The gradient of batch normalization, channels last: sums of dy and dy · (x − mean) by chunk, merged in double
/// precision; then dx is one linear expression of dy and x for each channel.
/// </summary>
internal sealed unsafe class BatchNormGradientLaunch<V, S>(int rows, int channels, double epsilon) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private const int SumPhase = 0;
    private const int WritePhase = 1;

    private readonly ChannelChunks chunks = new(rows, channels);
    private int counter;

    private int Padded => (channels + 15) / 16 * 16;

    public override long ScratchFloats => (2L * chunks.Count + 3) * Padded;

    public override bool MayOverwrite(int input, int output) => output == 0 && input is 0 or 4;

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork(SumPhase);
        Merge();
        counter = 0;
        Fork(WritePhase);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int chunk;
        while ((chunk = Interlocked.Increment(ref counter) - 1) < chunks.Count)
            if (phase == SumPhase) Sums(chunk);
            else Write(chunk);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sums(int chunk)
    {
        var length = chunks.Length(chunk);
        var start = (nint)chunks.Start(chunk) * channels;
        var target = Scratch + (nint)2 * chunk * Padded;
        for (var c = 0; c < channels; c += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : channels - c;
            var mean = Load(Inputs[2] + c, n);
            V a = S.Zero, b = S.Zero, d = S.Zero, e = S.Zero;
            var x = Inputs[0] + start + c;
            var dy = Inputs[4] + start + c;
            var r = 0;
            for (; r + 2 <= length; r += 2, x += 2 * (nint)channels, dy += 2 * (nint)channels)
            {
                var (g, h) = (Load(dy, n), Load(dy + channels, n));
                a = S.Add(a, g);
                b = S.Add(b, h);
                d = S.Fma(g, S.Subtract(Load(x, n), mean), d);
                e = S.Fma(h, S.Subtract(Load(x + channels, n), mean), e);
            }
            if (r < length)
            {
                var g = Load(dy, n);
                a = S.Add(a, g);
                d = S.Fma(g, S.Subtract(Load(x, n), mean), d);
            }
            S.Store(target + c, S.Add(a, b));
            S.Store(target + Padded + c, S.Add(d, e));
        }
    }

    private void Merge()
    {
        var coefficients = Scratch + 2L * chunks.Count * Padded;
        for (var c = 0; c < channels; c++)
        {
            double sum = 0, product = 0;
            for (var chunk = 0; chunk < chunks.Count; chunk++)
            {
                var part = Scratch + (nint)2 * chunk * Padded + c;
                sum += part[0];
                product += part[Padded];
            }
            var scale = 1 / Math.Sqrt(Inputs[3][c] + epsilon);
            Outputs[1][c] = (float)(product * scale);
            Outputs[2][c] = (float)sum;
            var p = Inputs[1][c] * scale;
            var q = -p * scale * scale * product / rows;
            coefficients[c] = (float)p;
            coefficients[Padded + c] = (float)q;
            coefficients[2 * Padded + c] = (float)(-p * sum / rows - q * Inputs[2][c]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(int chunk)
    {
        var p = Scratch + 2L * chunks.Count * Padded;
        var q = p + Padded;
        var o = p + 2 * (nint)Padded;
        var start = (nint)chunks.Start(chunk) * channels;
        var x = Inputs[0] + start;
        var dy = Inputs[4] + start;
        var dx = Outputs[0] + start;
        for (var r = chunks.Length(chunk); r > 0; r--, x += channels, dy += channels, dx += channels)
            for (var c = 0; c < channels; c += S.Width)
            {
                var n = c + S.Width <= channels ? 0 : channels - c;
                var value = S.Fma(Load(dy + c, n), S.Load(p + c), S.Fma(Load(x + c, n), S.Load(q + c), S.Load(o + c)));
                if (n == 0) S.Store(dx + c, value);
                else S.StorePartial(dx + c, value, n);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);
}
