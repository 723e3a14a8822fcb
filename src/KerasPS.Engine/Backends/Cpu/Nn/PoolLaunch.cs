using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Maximum or mean of windows: one vector of channels at a time over the window's taps.</summary>
internal sealed unsafe class PoolLaunch<V, S>(PoolPlan plan, bool isMax) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Window(float* x, float* y, (int Start, int End) planes, (int Start, int End) rows, (int Start, int End) columns)
    {
        nint channels = plan.Channels;
        var count = Math.Max(0, (planes.End - planes.Start) * (rows.End - rows.Start) * (columns.End - columns.Start));
        var scale = S.Create(1f / count);
        var c = 0;
        for (; c + S.Width <= channels; c += S.Width)
        {
            var value = S.Create(isMax ? float.NegativeInfinity : 0);
            for (var p = planes.Start; p < planes.End; p++)
                for (var r = rows.Start; r < rows.End; r++)
                {
                    var at = x + (((nint)p * plan.InRows + r) * plan.InColumns + columns.Start) * channels + c;
                    for (var k = columns.Start; k < columns.End; k++, at += channels)
                        value = isMax ? S.Max(value, S.Load(at)) : S.Add(value, S.Load(at));
                }
            S.Store(y + c, isMax ? value : S.Multiply(value, scale));
        }
        for (; c < channels; c++)
        {
            var value = isMax ? float.NegativeInfinity : 0;
            for (var p = planes.Start; p < planes.End; p++)
                for (var r = rows.Start; r < rows.End; r++)
                    for (var k = columns.Start; k < columns.End; k++)
                    {
                        var v = x[(((nint)p * plan.InRows + r) * plan.InColumns + k) * channels + c];
                        value = isMax ? (value > v ? value : v) : value + v;
                    }
            y[c] = isMax ? value : value / count;
        }
    }
}
