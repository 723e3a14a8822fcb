using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// Batch normalization in training, channels last: each chunk of rows gives its mean and squared distances while it is in
/// the cache, these are merged in double precision, then every row is scaled and shifted.
/// </summary>
internal sealed unsafe class BatchNormLaunch<V, S>(int rows, int channels, double epsilon) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private const int MomentPhase = 0;
    private const int WritePhase = 1;

    private readonly ChannelChunks chunks = new(rows, channels);
    private int counter;

    private int Padded => (channels + 15) / 16 * 16;

    public override long ScratchFloats => (2L * chunks.Count + 2) * Padded;

    public override bool MayOverwrite(int input, int output) => input == 0 && output == 0;

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork(MomentPhase);
        Merge();
        counter = 0;
        Fork(WritePhase);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int chunk;
        while ((chunk = Interlocked.Increment(ref counter) - 1) < chunks.Count)
            if (phase == MomentPhase) Moments(chunk);
            else Write(chunk);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Moments(int chunk)
    {
        var length = chunks.Length(chunk);
        var x = Inputs[0] + (nint)chunks.Start(chunk) * channels;
        var mean = Scratch + (nint)2 * chunk * Padded;
        var squares = mean + Padded;
        for (var c = 0; c < channels; c += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : channels - c;
            V a = S.Zero, b = S.Zero, d = S.Zero, e = S.Zero;
            var at = x + c;
            var r = 0;
            for (; r + 4 <= length; r += 4, at += 4 * (nint)channels)
            {
                a = S.Add(a, Load(at, n));
                b = S.Add(b, Load(at + channels, n));
                d = S.Add(d, Load(at + 2 * (nint)channels, n));
                e = S.Add(e, Load(at + 3 * (nint)channels, n));
            }
            for (; r < length; r++, at += channels) a = S.Add(a, Load(at, n));
            var m = S.Multiply(S.Add(S.Add(a, b), S.Add(d, e)), S.Create(1f / Math.Max(1, length)));
            S.Store(mean + c, m);
            a = b = S.Zero;
            at = x + c;
            r = 0;
            for (; r + 2 <= length; r += 2, at += 2 * (nint)channels)
            {
                var p = S.Subtract(Load(at, n), m);
                var q = S.Subtract(Load(at + channels, n), m);
                a = S.Fma(p, p, a);
                b = S.Fma(q, q, b);
            }
            if (r < length)
            {
                var p = S.Subtract(Load(at, n), m);
                a = S.Fma(p, p, a);
            }
            S.Store(squares + c, S.Add(a, b));
        }
    }

    private void Merge()
    {
        var factor = Scratch + 2L * chunks.Count * Padded;
        var offset = factor + Padded;
        for (var c = 0; c < channels; c++)
        {
            double count = 0, mean = 0, squares = 0;
            for (var chunk = 0; chunk < chunks.Count; chunk++)
            {
                double length = chunks.Length(chunk);
                if (length == 0) continue;
                var part = Scratch + (nint)2 * chunk * Padded + c;
                var delta = part[0] - mean;
                squares += part[Padded] + delta * delta * count * length / (count + length);
                count += length;
                mean += delta * length / count;
            }
            var variance = squares / count;
            Outputs[1][c] = (float)mean;
            Outputs[2][c] = (float)variance;
            var scale = Inputs[1][c] / Math.Sqrt(variance + epsilon);
            factor[c] = (float)scale;
            offset[c] = (float)(Inputs[2][c] - mean * scale);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(int chunk)
    {
        var factor = Scratch + 2L * chunks.Count * Padded;
        var offset = factor + Padded;
        var start = (nint)chunks.Start(chunk) * channels;
        var x = Inputs[0] + start;
        var y = Outputs[0] + start;
        for (var r = chunks.Length(chunk); r > 0; r--, x += channels, y += channels)
            for (var c = 0; c < channels; c += S.Width)
                if (c + S.Width <= channels)
                    S.Store(y + c, S.Fma(S.Load(x + c), S.Load(factor + c), S.Load(offset + c)));
                else
                    S.StorePartial(y + c, S.Fma(S.LoadPartial(x + c, channels - c), S.Load(factor + c), S.Load(offset + c)),
                        channels - c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);
}
