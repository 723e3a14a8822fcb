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
    private const int MostTaps = 1024;

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

    private void Window(float* x, float* dy, float* dx, int first, int end, (int Start, int End) planes,
        (int Start, int End) rows, (int Start, int End) columns)
    {
        var count = (planes.End - planes.Start) * (rows.End - rows.Start) * (columns.End - columns.Start);
        if (count <= 0) return;
        nint[]? large = count > MostTaps ? System.Buffers.ArrayPool<nint>.Shared.Rent(count) : null;
        nint* own = stackalloc nint[large is null ? count : 1];
        fixed (nint* rented = large)
        {
            var taps = large is null ? own : rented;
            PoolTaps.Fill(plan, taps, planes, rows, columns);
            if (isMax) Maximum(x, dy, dx, taps, count, first, end, !plan.IsDisjoint);
            else Mean(dy, dx, taps, count, first, end, !plan.IsDisjoint);
        }
        if (large is not null) System.Buffers.ArrayPool<nint>.Shared.Return(large);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Maximum(float* x, float* dy, float* dx, nint* taps, int count, int first, int end, bool add)
    {
        var c = first;
        if (count == 4 && !add)
            for (; c + S.Width <= end; c += S.Width) Four(x + c, S.Load(dy + c), dx + c, taps);
        for (; c < end; c += S.Width)
        {
            var n = c + S.Width <= end ? 0 : end - c;
            var given = Load(dy + c, n);
            var largest = S.Create(float.NegativeInfinity);
            for (var i = 0; i < count; i++) largest = S.Max(largest, Load(x + taps[i] + c, n));
            for (var i = 0; i < count; i++)
            {
                // Given away once: what equals the maximum later gets nothing.
                var here = S.Equal(Load(x + taps[i] + c, n), largest);
                var part = S.And(here, given);
                given = S.AndNot(given, here);
                Put(dx + taps[i] + c, part, n, add);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* x, V given, float* dx, nint* taps)
    {
        V a = S.Load(x + taps[0]), b = S.Load(x + taps[1]), d = S.Load(x + taps[2]), e = S.Load(x + taps[3]);
        var largest = S.Max(S.Max(a, b), S.Max(d, e));
        var here = S.Equal(a, largest);
        S.Store(dx + taps[0], S.And(here, given));
        given = S.AndNot(given, here);
        here = S.Equal(b, largest);
        S.Store(dx + taps[1], S.And(here, given));
        given = S.AndNot(given, here);
        here = S.Equal(d, largest);
        S.Store(dx + taps[2], S.And(here, given));
        S.Store(dx + taps[3], S.And(S.Equal(e, largest), S.AndNot(given, here)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mean(float* dy, float* dx, nint* taps, int count, int first, int end, bool add)
    {
        var scale = S.Create(1f / count);
        for (var c = first; c < end; c += S.Width)
        {
            var n = c + S.Width <= end ? 0 : end - c;
            var part = S.Multiply(Load(dy + c, n), scale);
            for (var i = 0; i < count; i++) Put(dx + taps[i] + c, part, n, add);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float* p, V part, int n, bool add)
    {
        if (add) part = S.Add(part, Load(p, n));
        if (n == 0) S.Store(p, part);
        else S.StorePartial(p, part, n);
    }
}
