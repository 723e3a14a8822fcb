using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// Folds over runs of memory. The order depends on the length and the vector width alone, and several independent folds
/// go on at a time: that is faster and more exact than one after the other.
/// </summary>
internal static unsafe class ReductionLoops<S, V, R> where S : struct, ISimd<V> where V : struct where R : struct, IReducer
{
    /// <summary>target[0] = the fold of n neighbours. The stride and the number of columns are those of <see cref="Columns"/>, unused here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(float* source, nint n, nint stride, float* target, nint columns)
    {
        var seed = S.Create(R.Seed);
        V a = seed, b = seed, c = seed, d = seed;
        nint i = 0;
        for (; i + 4 * S.Width <= n; i += 4 * S.Width)
        {
            a = R.Combine<S, V>(a, R.Map<S, V>(S.Load(source + i)));
            b = R.Combine<S, V>(b, R.Map<S, V>(S.Load(source + i + S.Width)));
            c = R.Combine<S, V>(c, R.Map<S, V>(S.Load(source + i + 2 * S.Width)));
            d = R.Combine<S, V>(d, R.Map<S, V>(S.Load(source + i + 3 * S.Width)));
        }
        for (; i + S.Width <= n; i += S.Width) a = R.Combine<S, V>(a, R.Map<S, V>(S.Load(source + i)));
        if (i < n)
        {
            var mask = S.Mask((int)(n - i));
            b = R.Combine<S, V>(b, S.Select(mask, R.Map<S, V>(S.LoadMasked(source + i, mask)), seed));
        }
        a = R.Combine<S, V>(R.Combine<S, V>(a, b), R.Combine<S, V>(c, d));
        // Halves are folded onto each other until one lane is left.
        var lanes = stackalloc float[2 * S.Width];
        for (var width = S.Width; width > 1; width /= 2)
        {
            S.Store(lanes, a);
            a = R.Combine<S, V>(a, S.Load(lanes + width / 2));
        }
        S.Store(lanes, a);
        *target = *lanes;
    }

    /// <summary>target[j] = the fold over n rows of column j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(float* source, nint n, nint stride, float* target, nint columns)
    {
        var seed = S.Create(R.Seed);
        nint j = 0;
        for (; j + 4 * S.Width <= columns; j += 4 * S.Width)
        {
            V a = seed, b = seed, c = seed, d = seed;
            var row = source + j;
            for (nint i = 0; i < n; i++, row += stride)
            {
                a = R.Combine<S, V>(a, R.Map<S, V>(S.Load(row)));
                b = R.Combine<S, V>(b, R.Map<S, V>(S.Load(row + S.Width)));
                c = R.Combine<S, V>(c, R.Map<S, V>(S.Load(row + 2 * S.Width)));
                d = R.Combine<S, V>(d, R.Map<S, V>(S.Load(row + 3 * S.Width)));
            }
            S.Store(target + j, a);
            S.Store(target + j + S.Width, b);
            S.Store(target + j + 2 * S.Width, c);
            S.Store(target + j + 3 * S.Width, d);
        }
        for (; j < columns; j += S.Width)
        {
            var mask = S.Mask((int)Math.Min(S.Width, columns - j));
            V a = seed, b = seed;
            var row = source + j;
            nint i = 0;
            for (; i + 2 <= n; i += 2, row += 2 * stride)
            {
                a = R.Combine<S, V>(a, R.Map<S, V>(S.LoadMasked(row, mask)));
                b = R.Combine<S, V>(b, R.Map<S, V>(S.LoadMasked(row + stride, mask)));
            }
            if (i < n) a = R.Combine<S, V>(a, R.Map<S, V>(S.LoadMasked(row, mask)));
            S.StoreMasked(target + j, R.Combine<S, V>(a, b), mask);
        }
    }
}
