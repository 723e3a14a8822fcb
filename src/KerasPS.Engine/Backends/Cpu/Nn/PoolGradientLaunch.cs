using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The gradient of a pooling: each window's goes to its first maximum, or evenly to all its elements. An image's
/// channels are cut into blocks that are worked on one after the other, so overlapping windows never race.
/// </summary>
internal sealed unsafe class PoolGradientLaunch<V, S>(PoolPlan plan, bool isMax) : CpuLaunch
    where V : struct where S : struct, ISimd<V>
{
    private const int BlockChannels = 64;

    private int counter;

    public override void Run(RandomState random)
    {
        counter = 0;
        Fork();
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var blocks = (plan.Channels + BlockChannels - 1) / BlockChannels;
        int unit;
        while ((unit = Interlocked.Increment(ref counter) - 1) < plan.Images * blocks)
        {
            var (image, block) = Math.DivRem(unit, blocks);
            Block(image, block * BlockChannels, Math.Min((block + 1) * BlockChannels, plan.Channels));
        }
    }

    private void Block(int image, int first, int end)
    {
        nint channels = plan.Channels;
        var x = isMax ? Inputs[0] + image * plan.InSize * channels : null;
        var dy = Inputs[isMax ? 2 : 0] + image * plan.OutSize * channels;
        var dx = Outputs[0] + image * plan.InSize * channels;
        if (!plan.IsDisjoint || !plan.Covers)
            for (var i = 0; i < plan.InSize; i++) new Span<float>(dx + i * channels + first, end - first).Clear();
        foreach (var planes in plan.Planes)
            foreach (var rows in plan.Rows)
                foreach (var columns in plan.Columns)
                {
                    Window(x, dy, dx, first, end, planes, rows, columns);
                    dy += channels;
                }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Window(float* x, float* dy, float* dx, int first, int end, (int Start, int End) planes,
        (int Start, int End) rows, (int Start, int End) columns)
    {
        nint channels = plan.Channels;
        var add = !plan.IsDisjoint;
        var count = (planes.End - planes.Start) * (rows.End - rows.Start) * (columns.End - columns.Start);
        var scale = S.Create(1f / count);
        for (var c = first; c < end; c += S.Width)
        {
            var whole = c + S.Width <= end;
            var n = whole ? 0 : end - c;
            var given = Load(dy + c, n);
            var largest = S.Create(float.NegativeInfinity);
            if (!isMax) given = S.Multiply(given, scale);
            else
                for (var p = planes.Start; p < planes.End; p++)
                    for (var r = rows.Start; r < rows.End; r++)
                    {
                        var at = x + (((nint)p * plan.InRows + r) * plan.InColumns + columns.Start) * channels + c;
                        for (var k = columns.Start; k < columns.End; k++, at += channels)
                            largest = S.Max(largest, Load(at, n));
                    }
            for (var p = planes.Start; p < planes.End; p++)
                for (var r = rows.Start; r < rows.End; r++)
                {
                    var at = (((nint)p * plan.InRows + r) * plan.InColumns + columns.Start) * channels + c;
                    for (var k = columns.Start; k < columns.End; k++, at += channels)
                    {
                        var part = given;
                        if (isMax)
                        {
                            // Given away once: what equals the maximum later gets nothing.
                            var here = S.Equal(Load(x + at, n), largest);
                            part = S.And(here, given);
                            given = S.AndNot(given, here);
                        }
                        if (add) part = S.Add(part, Load(dx + at, n));
                        if (whole) S.Store(dx + at, part);
                        else S.StorePartial(dx + at, part, n);
                    }
                }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);
}
