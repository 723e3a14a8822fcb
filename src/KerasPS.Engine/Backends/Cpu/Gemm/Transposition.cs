using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasPS.Cpu;

/// <summary>Transposes pieces of matrices in blocks of eight by eight that stay in registers.</summary>
internal static unsafe class Transposition
{
    /// <summary>
    /// target[p · targetStride + r] = source[r · sourceStride + p] for all r below <paramref name="rows"/> and p below
    /// <paramref name="columns"/>. Where <paramref name="padded"/> is set, the target has room for a multiple of eight
    /// rows, and what is written behind the last one does not matter.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* source, nint sourceStride, int rows, int columns, float* target, nint targetStride,
        bool padded = false)
    {
        var row = 0;
        if (Avx.IsSupported)
        {
            for (; row + 8 <= rows; row += 8)
                Strip(source + row * sourceStride, sourceStride, columns, target + row, targetStride, 8);
            if (padded && row < rows)
            {
                Strip(source + row * sourceStride, sourceStride, columns, target + row, targetStride, rows - row);
                return;
            }
        }
        for (; row < rows; row++)
        {
            var s = source + row * sourceStride;
            var t = target + row;
            for (var column = 0; column < columns; column++, t += targetStride) *t = s[column];
        }
    }

    // Up to eight rows; missing ones repeat the last.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Strip(float* source, nint stride, int columns, float* target, nint targetStride, int rows)
    {
        var row = stackalloc float*[8];
        for (var r = 0; r < 8; r++) row[r] = source + Math.Min(r, rows - 1) * stride;
        nint column = 0;
        for (; column + 8 <= columns; column += 8, target += 8 * targetStride)
        {
            // Rows r and r + 4 share a register, so that two rounds of in-lane shuffles finish the job.
            Quad(Pair(row[0] + column, row[4] + column), Pair(row[1] + column, row[5] + column),
                Pair(row[2] + column, row[6] + column), Pair(row[3] + column, row[7] + column), target, targetStride);
            var next = column + 4;
            Quad(Pair(row[0] + next, row[4] + next), Pair(row[1] + next, row[5] + next),
                Pair(row[2] + next, row[6] + next), Pair(row[3] + next, row[7] + next), target + 4 * targetStride, targetStride);
        }
        for (; column < columns; column++, target += targetStride)
            for (var r = 0; r < rows; r++) target[r] = row[r][column];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(float* low, float* high) =>
        Vector256.Create(Vector128.Load(low), Vector128.Load(high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quad(Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3, float* t,
        nint stride)
    {
        var (l01, h01) = (Avx.UnpackLow(r0, r1), Avx.UnpackHigh(r0, r1));
        var (l23, h23) = (Avx.UnpackLow(r2, r3), Avx.UnpackHigh(r2, r3));
        Avx.Shuffle(l01, l23, 0x44).Store(t);
        Avx.Shuffle(l01, l23, 0xEE).Store(t + stride);
        Avx.Shuffle(h01, h23, 0x44).Store(t + 2 * stride);
        Avx.Shuffle(h01, h23, 0xEE).Store(t + 3 * stride);
    }
}
