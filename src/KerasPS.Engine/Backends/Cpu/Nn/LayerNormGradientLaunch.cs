using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The gradient of layer normalization. Rows are cut into chunks with sums of their own for gamma and beta, merged in a
/// fixed order.
/// </summary>
internal sealed unsafe class LayerNormGradientLaunch<V, S>(int rows, int length) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private readonly ChannelChunks chunks = new(rows, length);
    private int counter;

    private int Padded => (length + 15) / 16 * 16;

    public override long ScratchFloats => 2L * chunks.Count * Padded;

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork();
        for (var i = 0; i < length; i++)
        {
            double gamma = 0, beta = 0;
            for (var chunk = 0; chunk < chunks.Count; chunk++)
            {
                gamma += Scratch[(nint)2 * chunk * Padded + i];
                beta += Scratch[((nint)2 * chunk + 1) * Padded + i];
            }
            Outputs[1][i] = (float)gamma;
            Outputs[2][i] = (float)beta;
        }
    }

    public override void RunPart(int part, int parts, int phase)
    {
        int chunk;
        while ((chunk = Interlocked.Increment(ref counter) - 1) < chunks.Count)
        {
            var gamma = Scratch + (nint)2 * chunk * Padded;
            new Span<float>(gamma, 2 * Padded).Clear();
            for (var row = chunks.Start(chunk); row < chunks.Start(chunk + 1); row++) Row(row, gamma, gamma + Padded);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(int row, float* dgamma, float* dbeta)
    {
        var at = (nint)row * length;
        var x = Inputs[0] + at;
        var dy = Inputs[4] + at;
        var dx = Outputs[0] + at;
        var gamma = Inputs[1];
        float mean = Inputs[2][row], scale = Inputs[3][row];
        var (m, s) = (S.Create(mean), S.Create(scale));
        V sums = S.Zero, products = S.Zero;
        var i = 0;
        for (; i + S.Width <= length; i += S.Width)
        {
            var g = S.Load(dy + i);
            var normal = S.Multiply(S.Subtract(S.Load(x + i), m), s);
            S.Store(dgamma + i, S.Fma(g, normal, S.Load(dgamma + i)));
            S.Store(dbeta + i, S.Add(g, S.Load(dbeta + i)));
            g = S.Multiply(g, S.Load(gamma + i));
            sums = S.Add(sums, g);
            products = S.Fma(g, normal, products);
        }
        float sum = S.Sum(sums), product = S.Sum(products);
        for (; i < length; i++)
        {
            var normal = (x[i] - mean) * scale;
            dgamma[i] += dy[i] * normal;
            dbeta[i] += dy[i];
            sum += dy[i] * gamma[i];
            product += dy[i] * gamma[i] * normal;
        }
        sum /= length;
        product /= length;
        var (u, p) = (S.Create(sum), S.Create(-product));
        for (i = 0; i + S.Width <= length; i += S.Width)
        {
            var normal = S.Multiply(S.Subtract(S.Load(x + i), m), s);
            var value = S.Fma(normal, p, S.Subtract(S.Multiply(S.Load(dy + i), S.Load(gamma + i)), u));
            S.Store(dx + i, S.Multiply(value, s));
        }
        for (; i < length; i++) dx[i] = scale * (dy[i] * gamma[i] - sum - (x[i] - mean) * scale * product);
    }
}
