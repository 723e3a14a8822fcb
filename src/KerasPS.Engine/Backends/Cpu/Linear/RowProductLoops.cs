using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The product of one row and a matrix. It is bound by reading the matrix once, so it goes along the matrix' rows, several
/// at a time, and keeps the sums of some columns in the first-level cache.
/// </summary>
internal static unsafe class RowProductLoops<S, V> where S : struct, ISimd<V> where V : struct
{
    /// <summary>target[j] = Σ a[k] · b[k · stride + j] (+ bias[j]) for j below <paramref name="columns"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* a, float* b, nint depth, nint stride, float* target, nint columns, float* bias)
    {
        for (nint j = 0; j < columns; j++) target[j] = bias is null ? 0 : bias[j];
        nint k = 0;
        for (; k + 8 <= depth; k += 8, b += 8 * stride)
        {
            var (a0, a1, a2, a3) = (S.Create(a[k]), S.Create(a[k + 1]), S.Create(a[k + 2]), S.Create(a[k + 3]));
            var (a4, a5, a6, a7) = (S.Create(a[k + 4]), S.Create(a[k + 5]), S.Create(a[k + 6]), S.Create(a[k + 7]));
            nint j = 0;
            for (; j + S.Width <= columns; j += S.Width)
            {
                var row = b + j;
                var far = row + 4 * stride;
                var x = S.Fma(a0, S.Load(row), S.Load(target + j));
                var y = S.Multiply(a4, S.Load(far));
                x = S.Fma(a1, S.Load(row + stride), x);
                y = S.Fma(a5, S.Load(far + stride), y);
                x = S.Fma(a2, S.Load(row + 2 * stride), x);
                y = S.Fma(a6, S.Load(far + 2 * stride), y);
                x = S.Fma(a3, S.Load(row + 3 * stride), x);
                y = S.Fma(a7, S.Load(far + 3 * stride), y);
                S.Store(target + j, S.Add(x, y));
            }
            if (j < columns) Rest(a + k, b, 8, stride, target, j, columns);
        }
        if (k == depth) return;
        Rest(a + k, b, depth - k, stride, target, 0, columns);
    }

    // Rows or columns that do not fill the loop above.
    private static void Rest(float* a, float* b, nint depth, nint stride, float* target, nint first, nint columns)
    {
        for (var j = first; j < columns; j += S.Width)
        {
            var mask = S.Mask((int)Math.Min(S.Width, columns - j));
            var sum = S.LoadMasked(target + j, mask);
            for (nint k = 0; k < depth; k++) sum = S.Fma(S.Create(a[k]), S.LoadMasked(b + k * stride + j, mask), sum);
            S.StoreMasked(target + j, sum, mask);
        }
    }
}
