using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The small product that every step of a sequence repeats: a few rows of states times a matrix that stays the same
/// for all steps. The matrix is packed once into panels two registers wide, so that a step streams it from the second
/// cache without conflicts. Each element is one chain of multiply-adds along the inner length, so it does not depend
/// on which rows are computed together.
/// </summary>
internal static unsafe class PanelProduct<TLane> where TLane : struct, ILane<TLane>
{
    /// <summary>The columns of a panel.</summary>
    public static int PanelWidth => 2 * TLane.Width;

    /// <summary>Rows are computed in groups of at most this many; buffers need rows up to a multiple of four.</summary>
    public const int RowGroup = 4;

    /// <summary>The columns rounded up to whole panels.</summary>
    public static int Padded(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>
    /// Packs panels <paramref name="first"/> to <paramref name="last"/> (exclusive) of a matrix whose element (k, n) lies at
    /// <c>k · rowStep + n · columnStep</c>; missing columns become zeros.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(float* source, nint rowStep, nint columnStep, int inner, int columns, float* packed,
        int first, int last)
    {
        var width = PanelWidth;
        for (var panel = first; panel < last; panel++)
        {
            var target = packed + (nint)panel * inner * width;
            var column = panel * width;
            var count = Math.Min(width, columns - column);
            for (nint k = 0; k < inner; k++, target += width)
            {
                var row = source + k * rowStep + column * columnStep;
                if (columnStep == 1 && count == width)
                {
                    TLane.Load(row).Store(target);
                    TLane.Load(row + TLane.Width).Store(target + TLane.Width);
                    continue;
                }
                for (var n = 0; n < count; n++) target[n] = row[n * columnStep];
                for (var n = count; n < width; n++) target[n] = 0;
            }
        }
    }

    /// <summary>c = a · packed for <paramref name="rows"/> rows (rounded up to four: the buffers have them).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(int rows, int inner, int paddedColumns, float* a, nint aStep, float* packed, float* c,
        nint cStep)
    {
        for (var column = 0; column < paddedColumns; column += PanelWidth, packed += (nint)inner * PanelWidth)
        {
            var row = 0;
            // Eight rows need more registers than narrower vectors have.
            if (TLane.Width == 16)
                for (; row + 8 <= rows; row += 8)
                    Rows8(inner, a + row * aStep, aStep, packed, c + row * cStep + column, cStep);
            for (; row < rows; row += 4)
                Rows4(inner, a + row * aStep, aStep, packed, c + row * cStep + column, cStep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows4(int inner, float* a, nint step, float* b, float* c, nint cStep)
    {
        var zero = TLane.All(0);
        TLane p0 = zero, q0 = zero, p1 = zero, q1 = zero, p2 = zero, q2 = zero, p3 = zero, q3 = zero;
        float* a2 = a + 2 * step;
        for (nint k = 0; k < inner; k++, b += 2 * TLane.Width)
        {
            TLane x = TLane.Load(b), y = TLane.Load(b + TLane.Width);
            var s = TLane.All(a[k]);
            p0 = TLane.MultiplyAdd(s, x, p0);
            q0 = TLane.MultiplyAdd(s, y, q0);
            s = TLane.All(a[k + step]);
            p1 = TLane.MultiplyAdd(s, x, p1);
            q1 = TLane.MultiplyAdd(s, y, q1);
            s = TLane.All(a2[k]);
            p2 = TLane.MultiplyAdd(s, x, p2);
            q2 = TLane.MultiplyAdd(s, y, q2);
            s = TLane.All(a2[k + step]);
            p3 = TLane.MultiplyAdd(s, x, p3);
            q3 = TLane.MultiplyAdd(s, y, q3);
        }
        Put(p0, q0, c);
        Put(p1, q1, c + cStep);
        Put(p2, q2, c + 2 * cStep);
        Put(p3, q3, c + 3 * cStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows8(int inner, float* a, nint step, float* b, float* c, nint cStep)
    {
        var zero = TLane.All(0);
        TLane p0 = zero, q0 = zero, p1 = zero, q1 = zero, p2 = zero, q2 = zero, p3 = zero, q3 = zero;
        TLane p4 = zero, q4 = zero, p5 = zero, q5 = zero, p6 = zero, q6 = zero, p7 = zero, q7 = zero;
        float* a2 = a + 2 * step, a4 = a + 4 * step, a6 = a + 6 * step;
        for (nint k = 0; k < inner; k++, b += 2 * TLane.Width)
        {
            TLane x = TLane.Load(b), y = TLane.Load(b + TLane.Width);
            var s = TLane.All(a[k]);
            p0 = TLane.MultiplyAdd(s, x, p0);
            q0 = TLane.MultiplyAdd(s, y, q0);
            s = TLane.All(a[k + step]);
            p1 = TLane.MultiplyAdd(s, x, p1);
            q1 = TLane.MultiplyAdd(s, y, q1);
            s = TLane.All(a2[k]);
            p2 = TLane.MultiplyAdd(s, x, p2);
            q2 = TLane.MultiplyAdd(s, y, q2);
            s = TLane.All(a2[k + step]);
            p3 = TLane.MultiplyAdd(s, x, p3);
            q3 = TLane.MultiplyAdd(s, y, q3);
            s = TLane.All(a4[k]);
            p4 = TLane.MultiplyAdd(s, x, p4);
            q4 = TLane.MultiplyAdd(s, y, q4);
            s = TLane.All(a4[k + step]);
            p5 = TLane.MultiplyAdd(s, x, p5);
            q5 = TLane.MultiplyAdd(s, y, q5);
            s = TLane.All(a6[k]);
            p6 = TLane.MultiplyAdd(s, x, p6);
            q6 = TLane.MultiplyAdd(s, y, q6);
            s = TLane.All(a6[k + step]);
            p7 = TLane.MultiplyAdd(s, x, p7);
            q7 = TLane.MultiplyAdd(s, y, q7);
        }
        Put(p0, q0, c);
        Put(p1, q1, c + cStep);
        Put(p2, q2, c + 2 * cStep);
        Put(p3, q3, c + 3 * cStep);
        Put(p4, q4, c + 4 * cStep);
        Put(p5, q5, c + 5 * cStep);
        Put(p6, q6, c + 6 * cStep);
        Put(p7, q7, c + 7 * cStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(TLane p, TLane q, float* c)
    {
        p.Store(c);
        q.Store(c + TLane.Width);
    }
}
