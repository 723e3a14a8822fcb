using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasPS.Cpu;

/// <summary>Transposes pieces of matrices in blocks of eight by eight that stay in registers.</summary>
internal static unsafe class Transposition
{
    /// <summary>
    /// target[p · targetStride + r] = source[r · sourceStride + p] for all r below <paramref name="rows"/> and p below
    /// <paramref name="columns"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* source, nint sourceStride, int rows, int columns, float* target, nint targetStride)
    {
        var row = 0;
        if (Avx.IsSupported)
            for (; row + 8 <= rows; row += 8)
            {
                var s = source + row * sourceStride;
                var t = target + row;
                var column = 0;
                for (; column + 8 <= columns; column += 8)
                {
                    Block(s, sourceStride, t, targetStride);
                    s += 8;
                    t += 8 * targetStride;
                }
                for (; column < columns; column++, s++, t += targetStride)
                    for (var r = 0; r < 8; r++) t[r] = s[r * sourceStride];
            }
        for (; row < rows; row++)
        {
            var s = source + row * sourceStride;
            var t = target + row;
            for (var column = 0; column < columns; column++, t += targetStride) *t = s[column];
        }
    }

    // Rows r and r + 4 share a register, so that two rounds of in-lane shuffles finish the job.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(float* s, nint stride, float* t, nint targetStride)
    {
        var s4 = s + 4 * stride;
        var (a0, a1, a2, a3) = (Pair(s, s4), Pair(s + stride, s4 + stride), Pair(s + 2 * stride, s4 + 2 * stride),
            Pair(s + 3 * stride, s4 + 3 * stride));
        s += 4;
        s4 += 4;
        var (b0, b1, b2, b3) = (Pair(s, s4), Pair(s + stride, s4 + stride), Pair(s + 2 * stride, s4 + 2 * stride),
            Pair(s + 3 * stride, s4 + 3 * stride));
        Quad(a0, a1, a2, a3, t, targetStride);
        Quad(b0, b1, b2, b3, t + 4 * targetStride, targetStride);
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
