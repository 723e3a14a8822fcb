using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Resizing or its transpose over three axes (missing ones have length 1): sums of weighted pixels, vectors of channels.</summary>
internal sealed unsafe class ResizeLaunch<V, S>(ResizeAxis[] axes, int images, int channels) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private readonly int longest = Longest(axes[0]) * Longest(axes[1]) * Longest(axes[2]);

    private readonly int threads = CpuThreads.Count;

    // Places (two floats each) and weights of one pixel's taps, for each part.
    public override long ScratchFloats => (long)threads * PartFloats;

    private int PartFloats => (3 * longest + 15) / 16 * 16;

    public override void Run(RandomState random) => Fork(0, threads);

    public override void RunPart(int part, int parts, int phase)
    {
        var places = (nint*)(Scratch + (nint)(part % threads) * PartFloats);
        var lines = images * axes[0].Targets * axes[1].Targets;
        for (var line = (int)((long)lines * part / parts); line < (int)((long)lines * (part + 1) / parts); line++)
            Line(line, places, (float*)(places + longest));
    }

    private void Line(int line, nint* places, float* weights)
    {
        var (rest, row) = Math.DivRem(line, axes[1].Targets);
        var (image, plane) = Math.DivRem(rest, axes[0].Targets);
        var x = Inputs[0] + (nint)image * axes[0].Sources * axes[1].Sources * axes[2].Sources * channels;
        var y = Outputs[0] + (nint)line * axes[2].Targets * channels;
        for (var column = 0; column < axes[2].Targets; column++, y += channels)
        {
            var count = 0;
            for (var a = axes[0].Starts[plane]; a < axes[0].Starts[plane + 1]; a++)
                for (var b = axes[1].Starts[row]; b < axes[1].Starts[row + 1]; b++)
                    for (var c = axes[2].Starts[column]; c < axes[2].Starts[column + 1]; c++)
                    {
                        places[count] = (((nint)axes[0].Positions[a] * axes[1].Sources + axes[1].Positions[b])
                            * axes[2].Sources + axes[2].Positions[c]) * channels;
                        weights[count++] = axes[0].Weights[a] * axes[1].Weights[b] * axes[2].Weights[c];
                    }
            if (count == 1 && weights[0] == 1) new Span<float>(x + places[0], channels).CopyTo(new(y, channels));
            else Pixel(x, y, places, weights, count, channels);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pixel(float* x, float* y, nint* places, float* weights, int count, int channels)
    {
        var c = 0;
        for (; c + S.Width <= channels; c += S.Width)
        {
            var sum = S.Zero;
            for (var i = 0; i < count; i++) sum = S.Fma(S.Load(x + places[i] + c), S.Create(weights[i]), sum);
            S.Store(y + c, sum);
        }
        for (; c < channels; c++)
        {
            var sum = 0f;
            for (var i = 0; i < count; i++) sum += x[places[i] + c] * weights[i];
            y[c] = sum;
        }
    }

    private static int Longest(ResizeAxis axis)
    {
        var longest = 1;
        for (var i = 0; i < axis.Targets; i++) longest = Math.Max(longest, axis.Starts[i + 1] - axis.Starts[i]);
        return longest;
    }
}
