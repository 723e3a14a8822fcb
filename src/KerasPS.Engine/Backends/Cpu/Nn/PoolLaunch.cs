using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Maximum or mean of windows: one vector of channels at a time over the window's taps.</summary>
internal sealed unsafe class PoolLaunch<V, S>(PoolPlan plan, bool isMax) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private const int MostTaps = 1024;

    public override void Run(RandomState random) => Fork();

    public override void RunPart(int part, int parts, int phase)
    {
        var lines = plan.Images * plan.Planes.Length * plan.Rows.Length;
        for (var line = (int)((long)lines * part / parts); line < (int)((long)lines * (part + 1) / parts); line++) Line(line);
    }

    private void Line(int line)
    {
        var (rest, row) = Math.DivRem(line, plan.Rows.Length);
        var (image, plane) = Math.DivRem(rest, plan.Planes.Length);
        var x = Inputs[0] + (nint)image * plan.InSize * plan.Channels;
        var y = Outputs[0] + (nint)line * plan.Columns.Length * plan.Channels;
        foreach (var columns in plan.Columns)
        {
            Window(x, y, plan.Planes[plane], plan.Rows[row], columns);
            y += plan.Channels;
        }
    }

    private void Window(float* x, float* y, (int Start, int End) planes, (int Start, int End) rows, (int Start, int End) columns)
    {
        // Where the window's taps lie is worked out once for all channels.
        var count = Math.Max(0, (planes.End - planes.Start) * (rows.End - rows.Start) * (columns.End - columns.Start));
        nint channels = plan.Channels;
        nint* taps = stackalloc nint[Math.Min(count, MostTaps)];
        if (count > MostTaps)
        {
            Large(x, y, planes, rows, columns, count);
            return;
        }
        PoolTaps.Fill(plan, taps, planes, rows, columns);
        if (isMax) Maximum(x, y, taps, count, channels);
        else Mean(x, y, taps, count, channels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Maximum(float* x, float* y, nint* taps, int count, nint channels)
    {
        nint c = 0;
        if (count == 4)
        {
            var (a, b, d, e) = (taps[0], taps[1], taps[2], taps[3]);
            for (; c + S.Width <= channels; c += S.Width)
                S.Store(y + c, S.Max(S.Max(S.Load(x + a + c), S.Load(x + b + c)), S.Max(S.Load(x + d + c), S.Load(x + e + c))));
        }
        for (; c + S.Width <= channels; c += S.Width)
        {
            var value = S.Create(float.NegativeInfinity);
            for (var i = 0; i < count; i++) value = S.Max(value, S.Load(x + taps[i] + c));
            S.Store(y + c, value);
        }
        for (; c < channels; c++)
        {
            var value = float.NegativeInfinity;
            for (var i = 0; i < count; i++)
            {
                var v = x[taps[i] + c];
                value = value > v ? value : v;
            }
            y[c] = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mean(float* x, float* y, nint* taps, int count, nint channels)
    {
        var scale = S.Create(1f / count);
        nint c = 0;
        for (; c + S.Width <= channels; c += S.Width)
        {
            var value = S.Zero;
            for (var i = 0; i < count; i++) value = S.Add(value, S.Load(x + taps[i] + c));
            S.Store(y + c, S.Multiply(value, scale));
        }
        for (; c < channels; c++)
        {
            var value = 0f;
            for (var i = 0; i < count; i++) value += x[taps[i] + c];
            y[c] = value / count;
        }
    }

    // Windows of thousands of taps: row by row, the result itself as the running value.
    private void Large(float* x, float* y, (int Start, int End) planes, (int Start, int End) rows,
        (int Start, int End) columns, int count)
    {
        var result = new Span<float>(y, plan.Channels);
        result.Fill(isMax ? float.NegativeInfinity : 0);
        for (var p = planes.Start; p < planes.End; p++)
            for (var r = rows.Start; r < rows.End; r++)
                for (var k = columns.Start; k < columns.End; k++)
                {
                    var at = new ReadOnlySpan<float>(x + (((nint)p * plan.InRows + r) * plan.InColumns + k) * plan.Channels, plan.Channels);
                    if (isMax) TensorPrimitives.Max(result, at, result);
                    else TensorPrimitives.Add(result, at, result);
                }
        if (!isMax) TensorPrimitives.Divide(result, count, result);
    }
}
