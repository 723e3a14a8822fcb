using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The linear maps around the products of a Winograd convolution of 2 × 2 results, each over vectors of channels: two
/// rounds of sums, along the columns and along the rows of the tile. Position 4 r + c of a transformed tile is in plane
/// 4 r + c of its target.
/// </summary>
internal static unsafe class WinogradTransforms<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>
    /// A run of tiles of one row: each 4 × 4 source pixels to 16 planes. Neighbours share two columns, whose sums travel in
    /// registers from tile to tile. Pixels left and right of the row count as zeros. The planes' rows are padded, so whole
    /// vectors are stored, zeros behind the last channel.
    /// </summary>
    /// <param name="source">The first pixel of the first of four rows.</param>
    /// <param name="row">Floats from row to row.</param>
    /// <param name="x">The first tile's first pixel, possibly outside.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="count">Tiles.</param>
    /// <param name="target">The first tile's place in the first plane.</param>
    /// <param name="plane">Floats from plane to plane.</param>
    /// <param name="pitch">Floats from tile to tile in a plane.</param>
    /// <param name="channels">Channels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Source(float* source, nint row, int x, int columns, int count, float* target, nint plane, int pitch,
        int channels)
    {
        for (var c = 0; c < channels; c += S.Width, source += S.Width, target += S.Width)
        {
            var n = c + S.Width <= channels ? 0 : channels - c;
            SourceColumn(source, x, columns, channels, row, n, out var a0, out var a1, out var a2, out var a3);
            SourceColumn(source, x + 1, columns, channels, row, n, out var b0, out var b1, out var b2, out var b3);
            var next = x + 2;
            var t = target;
            for (var tile = 0; tile < count; tile++, next += 2, t += pitch)
            {
                SourceColumn(source, next, columns, channels, row, n, out var c0, out var c1, out var c2, out var c3);
                SourceColumn(source, next + 1, columns, channels, row, n, out var d0, out var d1, out var d2, out var d3);
                SourceRow(t, plane, a0, b0, c0, d0);
                SourceRow(t + 4 * plane, plane, a1, b1, c1, d1);
                SourceRow(t + 8 * plane, plane, a2, b2, c2, d2);
                SourceRow(t + 12 * plane, plane, a3, b3, c3, d3);
                (a0, a1, a2, a3) = (c0, c1, c2, c3);
                (b0, b1, b2, b3) = (d0, d1, d2, d3);
            }
        }
    }

    /// <summary>A run of 2 × 2 tiles of the result's gradient to 16 planes, for the kernel's gradient; pixels outside count as zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gradient(float* source, nint row, int columns, int count, bool below, float* target, nint plane, int pitch,
        int filters)
    {
        for (var f = 0; f < filters; f += S.Width)
        {
            var n = f + S.Width <= filters ? 0 : filters - f;
            var p = source + f;
            var t = target + f;
            for (var x = 0; x < 2 * count; x += 2, p += 2 * (nint)filters, t += pitch)
            {
                var right = x + 1 < columns;
                var (a, b) = (Load(p, n), right ? Load(p + filters, n) : S.Zero);
                var (d, e) = (below ? Load(p + row, n) : S.Zero, below && right ? Load(p + row + filters, n) : S.Zero);
                GradientRow(t, plane, a, b);
                GradientRow(t + 4 * plane, plane, S.Add(a, d), S.Add(b, e));
                GradientRow(t + 8 * plane, plane, S.Subtract(a, d), S.Subtract(b, e));
                GradientRow(t + 12 * plane, plane, S.Subtract(S.Zero, d), S.Subtract(S.Zero, e));
            }
        }
    }

    /// <summary>16 planes of sums to 2 × 2 results, one vector of filters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Result(float* source, nint plane, out V y00, out V y01, out V y10, out V y11)
    {
        ResultColumn(source, 4 * plane, out var a0, out var a1);
        ResultColumn(source + plane, 4 * plane, out var b0, out var b1);
        ResultColumn(source + 2 * plane, 4 * plane, out var c0, out var c1);
        ResultColumn(source + 3 * plane, 4 * plane, out var d0, out var d1);
        y00 = S.Add(S.Add(a0, b0), c0);
        y01 = S.Subtract(S.Subtract(b0, c0), d0);
        y10 = S.Add(S.Add(a1, b1), c1);
        y11 = S.Subtract(S.Subtract(b1, c1), d1);
    }

    /// <summary>
    /// 3 × 3 weights of neighbouring filters to 16 planes of whole vectors, channel by channel.
    /// </summary>
    /// <param name="weights">The first tap of the first channel.</param>
    /// <param name="tap">Floats from tap to tap, negative for the turned kernel.</param>
    /// <param name="row">Floats from channel to channel.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="filters">Filters that count.</param>
    /// <param name="target">Planes of channels × width.</param>
    /// <param name="plane">Floats from plane to plane.</param>
    /// <param name="width">Floats from channel to channel in the target: whole vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Kernel(float* weights, nint tap, nint row, int channels, int filters, float* target, nint plane, int width)
    {
        var half = S.Create(0.5f);
        for (var channel = 0; channel < channels; channel++, weights += row, target += width)
            for (var f = 0; f < filters; f += S.Width)
            {
                var n = f + S.Width <= filters ? 0 : filters - f;
                var w = weights + f;
                KernelColumn(w, 3 * tap, n, half, out var a0, out var a1, out var a2, out var a3);
                KernelColumn(w + tap, 3 * tap, n, half, out var b0, out var b1, out var b2, out var b3);
                KernelColumn(w + 2 * tap, 3 * tap, n, half, out var c0, out var c1, out var c2, out var c3);
                var t = target + f;
                KernelRow(t, plane, a0, b0, c0, half);
                KernelRow(t += 4 * plane, plane, a1, b1, c1, half);
                KernelRow(t += 4 * plane, plane, a2, b2, c2, half);
                KernelRow(t + 4 * plane, plane, a3, b3, c3, half);
            }
    }

    /// <summary>The transpose of <see cref="Kernel"/> for one vector: 16 planes, each the sum of <paramref name="chunks"/> parts, to 3 × 3 taps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void KernelGradient(float* source, nint plane, nint chunk, int chunks, float* target, nint tap, int n)
    {
        var half = S.Create(0.5f);
        V a0 = S.Zero, a1 = S.Zero, a2 = S.Zero, b0 = S.Zero, b1 = S.Zero, b2 = S.Zero, c0 = S.Zero, c1 = S.Zero, c2 = S.Zero;
        for (var column = 0; column < 4; column++)
        {
            var u = source + column * plane;
            var u0 = Sum(u, chunk, chunks);
            var u1 = S.Multiply(Sum(u += 4 * plane, chunk, chunks), half);
            var u2 = S.Multiply(Sum(u += 4 * plane, chunk, chunks), half);
            var u3 = Sum(u + 4 * plane, chunk, chunks);
            var even = S.Add(u1, u2);
            var (r0, r1, r2) = (S.Add(u0, even), S.Subtract(u1, u2), S.Add(even, u3));
            switch (column)
            {
                case 0:
                    (a0, b0, c0) = (r0, r1, r2);
                    break;
                case 1:
                case 2:
                    // The columns 1 and 2 go by halves into all taps, with opposite signs into the middle one.
                    (r0, r1, r2) = (S.Multiply(r0, half), S.Multiply(r1, half), S.Multiply(r2, half));
                    (a0, b0, c0) = (S.Add(a0, r0), S.Add(b0, r1), S.Add(c0, r2));
                    (a1, b1, c1) = column == 1 ? (r0, r1, r2) : (S.Subtract(a1, r0), S.Subtract(b1, r1), S.Subtract(c1, r2));
                    (a2, b2, c2) = (S.Add(a2, r0), S.Add(b2, r1), S.Add(c2, r2));
                    break;
                default:
                    (a2, b2, c2) = (S.Add(a2, r0), S.Add(b2, r1), S.Add(c2, r2));
                    break;
            }
        }
        Store(target, a0, n);
        Store(target + tap, a1, n);
        Store(target + 2 * tap, a2, n);
        Store(target + 3 * tap, b0, n);
        Store(target + 4 * tap, b1, n);
        Store(target + 5 * tap, b2, n);
        Store(target + 6 * tap, c0, n);
        Store(target + 7 * tap, c1, n);
        Store(target + 8 * tap, c2, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SourceColumn(float* source, int x, int columns, int channels, nint row, int n, out V t0, out V t1,
        out V t2, out V t3)
    {
        if ((uint)x >= (uint)columns)
        {
            t0 = t1 = t2 = t3 = S.Zero;
            return;
        }
        var p = source + (nint)x * channels;
        var (x0, x1) = (Load(p, n), Load(p + row, n));
        var (x2, x3) = (Load(p + 2 * row, n), Load(p + 3 * row, n));
        t0 = S.Subtract(x0, x2);
        t1 = S.Add(x1, x2);
        t2 = S.Subtract(x2, x1);
        t3 = S.Subtract(x1, x3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SourceRow(float* target, nint plane, V x0, V x1, V x2, V x3)
    {
        S.Store(target, S.Subtract(x0, x2));
        S.Store(target + plane, S.Add(x1, x2));
        S.Store(target + 2 * plane, S.Subtract(x2, x1));
        S.Store(target + 3 * plane, S.Subtract(x1, x3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GradientRow(float* target, nint plane, V a, V b)
    {
        S.Store(target, a);
        S.Store(target + plane, S.Add(a, b));
        S.Store(target + 2 * plane, S.Subtract(a, b));
        S.Store(target + 3 * plane, S.Subtract(S.Zero, b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ResultColumn(float* p, nint row, out V s0, out V s1)
    {
        var (m0, m1, m2, m3) = (S.Load(p), S.Load(p + row), S.Load(p + 2 * row), S.Load(p + 3 * row));
        s0 = S.Add(S.Add(m0, m1), m2);
        s1 = S.Subtract(S.Subtract(m1, m2), m3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void KernelColumn(float* w, nint row, int n, V half, out V t0, out V t1, out V t2, out V t3)
    {
        var (g0, g1, g2) = (Load(w, n), Load(w + row, n), Load(w + 2 * row, n));
        var (outer, inner) = (S.Multiply(S.Add(g0, g2), half), S.Multiply(g1, half));
        (t0, t1, t2, t3) = (g0, S.Add(outer, inner), S.Subtract(outer, inner), g2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void KernelRow(float* target, nint plane, V g0, V g1, V g2, V half)
    {
        var (outer, inner) = (S.Multiply(S.Add(g0, g2), half), S.Multiply(g1, half));
        S.Store(target, g0);
        S.Store(target + plane, S.Add(outer, inner));
        S.Store(target + 2 * plane, S.Subtract(outer, inner));
        S.Store(target + 3 * plane, g2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Sum(float* p, nint chunk, int chunks)
    {
        var sum = S.Load(p);
        for (var i = 1; i < chunks; i++) sum = S.Add(sum, S.Load(p + i * chunk));
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float* p, int n) => n == 0 ? S.Load(p) : S.LoadPartial(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* p, V x, int n)
    {
        if (n == 0) S.Store(p, x);
        else S.StorePartial(p, x, n);
    }
}
