using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// Softmax and its logarithm over rows. Short rows are transposed so that each lane of a vector holds a row of its own;
/// long rows are walked through three times while they are in the cache.
/// </summary>
internal static unsafe class SoftmaxLoops<S, V> where S : struct, ISimd<V> where V : struct
{
    /// <summary>The longest row that is worth transposing.</summary>
    private const int ShortRow = 32;

    /// <summary>target = the softmax of each row, or its logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(float* source, float* target, nint rows, nint n, bool logarithm)
    {
        var block = stackalloc float[ShortRow * S.Width];
        if (n <= ShortRow)
        {
            for (nint row = 0; row < rows; row += S.Width, source += S.Width * n, target += S.Width * n)
            {
                var count = (int)Math.Min(S.Width, rows - row);
                Transpose(source, n, count, block);
                var (max, sum) = Statistics(block, n);
                var shift = logarithm ? S.Add(max, VectorMath.Log<S, V>(sum)) : max;
                for (var at = block; at < block + n * S.Width; at += S.Width)
                {
                    var x = S.Subtract(S.Load(at), shift);
                    S.Store(at, logarithm ? x : S.Divide(VectorMath.Exp<S, V>(x), sum));
                }
                TransposeBack(block, n, count, target);
            }
            return;
        }
        for (nint row = 0; row < rows; row++, source += n, target += n)
        {
            var (max, sum) = RowStatistics(source, n, logarithm ? null : target);
            if (logarithm)
            {
                var shift = S.Create(max);
                var log = S.Create(MathF.Log(sum));
                nint i = 0;
                for (; i + S.Width <= n; i += S.Width)
                    S.Store(target + i, S.Subtract(S.Subtract(S.Load(source + i), shift), log));
                for (; i < n; i++) target[i] = source[i] - max - MathF.Log(sum);
            }
            else
            {
                var divisor = S.Create(sum);
                nint i = 0;
                for (; i + S.Width <= n; i += S.Width) S.Store(target + i, S.Divide(S.Load(target + i), divisor));
                for (; i < n; i++) target[i] /= sum;
            }
        }
    }

    /// <summary>losses[r] = the logarithm of the sum of powers of row r less its element labels[r].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SparseCrossEntropy(float* labels, float* logits, float* losses, nint rows, nint n)
    {
        var maxima = stackalloc float[S.Width];
        var logs = stackalloc float[S.Width];
        for (nint row = 0; row < rows; row += S.Width, logits += S.Width * n, labels += S.Width, losses += S.Width)
        {
            var count = (int)Math.Min(S.Width, rows - row);
            LogSums(logits, n, count, maxima, logs);
            for (var i = 0; i < count; i++)
                losses[i] = labels[i] > -1 && labels[i] < n
                    ? maxima[i] - logits[i * n + (nint)labels[i]] + logs[i]
                    : float.NaN;
        }
    }

    /// <summary>losses[r] = the crossentropy of the probabilities and the logits in row r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CrossEntropy(float* labels, float* logits, float* losses, nint rows, nint n)
    {
        var maxima = stackalloc float[S.Width];
        var logs = stackalloc float[S.Width];
        for (nint row = 0; row < rows; row += S.Width)
        {
            var count = (int)Math.Min(S.Width, rows - row);
            LogSums(logits, n, count, maxima, logs);
            for (var i = 0; i < count; i++, logits += n, labels += n)
            {
                var (max, log, loss) = (S.Create(maxima[i]), S.Create(logs[i]), S.Zero);
                for (nint j = 0; j < n; j += S.Width)
                {
                    var mask = S.Mask((int)Math.Min(S.Width, n - j));
                    var label = S.LoadMasked(labels + j, mask);
                    var term = S.Multiply(label, S.Add(S.Subtract(max, S.LoadMasked(logits + j, mask)), log));
                    // A class of no weight counts as 0 even where its logit is infinite.
                    loss = S.Add(loss, S.Select(S.Equal(label, S.Zero), S.Zero, term));
                }
                losses[row + i] = S.Sum(loss);
            }
        }
    }

    // Of each of up to a vector of rows the largest element and the logarithm of the sum of the powers relative to it.
    private static void LogSums(float* source, nint n, int count, float* maxima, float* logs)
    {
        if (n > ShortRow)
        {
            for (var i = 0; i < count; i++)
            {
                (maxima[i], var sum) = RowStatistics(source + i * n, n, null);
                logs[i] = MathF.Log(sum);
            }
            return;
        }
        var block = stackalloc float[ShortRow * S.Width];
        Transpose(source, n, count, block);
        var (max, sums) = Statistics(block, n);
        S.Store(maxima, max);
        S.Store(logs, VectorMath.Log<S, V>(sums));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Max, V Sum) Statistics(float* block, nint n)
    {
        var max = S.Create(float.NegativeInfinity);
        for (var at = block; at < block + n * S.Width; at += S.Width) max = MaximumVector.Apply<S, V>(max, S.Load(at));
        var sum = S.Zero;
        for (var at = block; at < block + n * S.Width; at += S.Width)
            sum = S.Add(sum, VectorMath.Exp<S, V>(S.Subtract(S.Load(at), max)));
        return (max, sum);
    }

    // The largest element of a row and the sum of the powers relative to it; the powers are kept where wanted.
    private static (float Max, float Sum) RowStatistics(float* source, nint n, float* powers)
    {
        float max;
        ReductionLoops<S, V, MaxReducer>.Row(source, n, 1, &max, 1);
        var (shift, sum) = (S.Create(max), S.Zero);
        nint i = 0;
        for (; i + S.Width <= n; i += S.Width)
        {
            var power = VectorMath.Exp<S, V>(S.Subtract(S.Load(source + i), shift));
            if (powers != null) S.Store(powers + i, power);
            sum = S.Add(sum, power);
        }
        if (i < n)
        {
            var mask = S.Mask((int)(n - i));
            var power = VectorMath.Exp<S, V>(S.Subtract(S.LoadMasked(source + i, mask), shift));
            if (powers != null) S.StoreMasked(powers + i, power, mask);
            sum = S.Add(sum, S.And(power, mask));
        }
        return (max, S.Sum(sum));
    }

    // Lanes without a row repeat zeros: their results are not used.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(float* source, nint n, int rows, float* block)
    {
        for (nint j = 0; j < n; j++, block += S.Width)
        {
            if (rows < S.Width) S.Store(block, S.Zero);
            for (var i = 0; i < rows; i++) block[i] = source[i * n + j];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBack(float* block, nint n, int rows, float* target)
    {
        for (var i = 0; i < rows; i++)
            for (nint j = 0; j < n; j++) *target++ = block[j * S.Width + i];
    }
}
