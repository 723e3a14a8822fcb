using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The innermost product: a tile of C of up to 14 rows and two vectors, kept in registers over the whole depth. Written
/// once; the compiler makes one routine for each number of rows and columns, in which the conditions below are constants.
/// </summary>
internal static unsafe class MicroKernel
{
    /// <summary>Computes one tile. Every element is summed in the order of the depth, whatever the tile's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, V, TRows, TColumns, TLayout>(float* a, float* b, float* c, MicroArguments* arguments)
        where S : struct, ISimd<V>
        where V : struct
        where TRows : struct, IMicroRows
        where TColumns : struct, IMicroColumns
        where TLayout : struct, IMicroLayout
    {
        V c0x = S.Zero, c0y = S.Zero;
        V c1x = S.Zero, c1y = S.Zero;
        V c2x = S.Zero, c2y = S.Zero;
        V c3x = S.Zero, c3y = S.Zero;
        V c4x = S.Zero, c4y = S.Zero;
        V c5x = S.Zero, c5y = S.Zero;
        V c6x = S.Zero, c6y = S.Zero;
        V c7x = S.Zero, c7y = S.Zero;
        V c8x = S.Zero, c8y = S.Zero;
        V c9x = S.Zero, c9y = S.Zero;
        V c10x = S.Zero, c10y = S.Zero;
        V c11x = S.Zero, c11y = S.Zero;
        V c12x = S.Zero, c12y = S.Zero;
        V c13x = S.Zero, c13y = S.Zero;
        // Strides in bytes. Where A is not packed, its rows are reached from every third one with multiples of the stride.
        var stepA = arguments->StepA * sizeof(float);
        var stepB = arguments->StepB * sizeof(float);
        var rowA = TLayout.IsPacked ? sizeof(float) : arguments->RowA * sizeof(float);
        var a0 = (byte*)a;
        var a3 = a0 + 3 * rowA;
        var a6 = a0 + 6 * rowA;
        var a9 = a0 + 9 * rowA;
        var a12 = a0 + 12 * rowA;
        var mask = S.Mask(TColumns.IsPartial ? arguments->Tail : S.Width);
        var pb = (byte*)b;
        for (var end = pb + arguments->Depth * stepB; pb != end; pb += stepB)
        {
            var row = (float*)pb;
            var bx = TColumns.IsPartial && !TColumns.IsDouble ? S.LoadMasked(row, mask) : S.Load(row);
            var by = !TColumns.IsDouble ? S.Zero
                : TColumns.IsPartial ? S.LoadMasked(row + S.Width, mask) : S.Load(row + S.Width);
            var v0 = S.Create(*(float*)a0);
            c0x = S.Fma(v0, bx, c0x);
            if (TColumns.IsDouble) c0y = S.Fma(v0, by, c0y);
            if (TRows.Count > 1)
            {
                var v1 = S.Create(TLayout.IsPacked ? ((float*)a0)[1] : *(float*)(a0 + rowA));
                c1x = S.Fma(v1, bx, c1x);
                if (TColumns.IsDouble) c1y = S.Fma(v1, by, c1y);
            }
            if (TRows.Count > 2)
            {
                var v2 = S.Create(TLayout.IsPacked ? ((float*)a0)[2] : *(float*)(a0 + 2 * rowA));
                c2x = S.Fma(v2, bx, c2x);
                if (TColumns.IsDouble) c2y = S.Fma(v2, by, c2y);
            }
            if (TRows.Count > 3)
            {
                var v3 = S.Create(TLayout.IsPacked ? ((float*)a0)[3] : *(float*)(a3));
                c3x = S.Fma(v3, bx, c3x);
                if (TColumns.IsDouble) c3y = S.Fma(v3, by, c3y);
            }
            if (TRows.Count > 4)
            {
                var v4 = S.Create(TLayout.IsPacked ? ((float*)a0)[4] : *(float*)(a3 + rowA));
                c4x = S.Fma(v4, bx, c4x);
                if (TColumns.IsDouble) c4y = S.Fma(v4, by, c4y);
            }
            if (TRows.Count > 5)
            {
                var v5 = S.Create(TLayout.IsPacked ? ((float*)a0)[5] : *(float*)(a3 + 2 * rowA));
                c5x = S.Fma(v5, bx, c5x);
                if (TColumns.IsDouble) c5y = S.Fma(v5, by, c5y);
            }
            if (TRows.Count > 6)
            {
                var v6 = S.Create(TLayout.IsPacked ? ((float*)a0)[6] : *(float*)(a6));
                c6x = S.Fma(v6, bx, c6x);
                if (TColumns.IsDouble) c6y = S.Fma(v6, by, c6y);
            }
            if (TRows.Count > 7)
            {
                var v7 = S.Create(TLayout.IsPacked ? ((float*)a0)[7] : *(float*)(a6 + rowA));
                c7x = S.Fma(v7, bx, c7x);
                if (TColumns.IsDouble) c7y = S.Fma(v7, by, c7y);
            }
            if (TRows.Count > 8)
            {
                var v8 = S.Create(TLayout.IsPacked ? ((float*)a0)[8] : *(float*)(a6 + 2 * rowA));
                c8x = S.Fma(v8, bx, c8x);
                if (TColumns.IsDouble) c8y = S.Fma(v8, by, c8y);
            }
            if (TRows.Count > 9)
            {
                var v9 = S.Create(TLayout.IsPacked ? ((float*)a0)[9] : *(float*)(a9));
                c9x = S.Fma(v9, bx, c9x);
                if (TColumns.IsDouble) c9y = S.Fma(v9, by, c9y);
            }
            if (TRows.Count > 10)
            {
                var v10 = S.Create(TLayout.IsPacked ? ((float*)a0)[10] : *(float*)(a9 + rowA));
                c10x = S.Fma(v10, bx, c10x);
                if (TColumns.IsDouble) c10y = S.Fma(v10, by, c10y);
            }
            if (TRows.Count > 11)
            {
                var v11 = S.Create(TLayout.IsPacked ? ((float*)a0)[11] : *(float*)(a9 + 2 * rowA));
                c11x = S.Fma(v11, bx, c11x);
                if (TColumns.IsDouble) c11y = S.Fma(v11, by, c11y);
            }
            if (TRows.Count > 12)
            {
                var v12 = S.Create(TLayout.IsPacked ? ((float*)a0)[12] : *(float*)(a12));
                c12x = S.Fma(v12, bx, c12x);
                if (TColumns.IsDouble) c12y = S.Fma(v12, by, c12y);
            }
            if (TRows.Count > 13)
            {
                var v13 = S.Create(TLayout.IsPacked ? ((float*)a0)[13] : *(float*)(a12 + rowA));
                c13x = S.Fma(v13, bx, c13x);
                if (TColumns.IsDouble) c13y = S.Fma(v13, by, c13y);
            }
            a0 += stepA;
            if (TLayout.IsPacked) continue;
            if (TRows.Count > 3) a3 += stepA;
            if (TRows.Count > 6) a6 += stepA;
            if (TRows.Count > 9) a9 += stepA;
            if (TRows.Count > 12) a12 += stepA;
        }
        var store = new MicroStore<S, V, TColumns>(arguments, mask);
        store.Row(c, c0x, c0y);
        if (TRows.Count > 1) store.Row(c += arguments->StrideC, c1x, c1y);
        if (TRows.Count > 2) store.Row(c += arguments->StrideC, c2x, c2y);
        if (TRows.Count > 3) store.Row(c += arguments->StrideC, c3x, c3y);
        if (TRows.Count > 4) store.Row(c += arguments->StrideC, c4x, c4y);
        if (TRows.Count > 5) store.Row(c += arguments->StrideC, c5x, c5y);
        if (TRows.Count > 6) store.Row(c += arguments->StrideC, c6x, c6y);
        if (TRows.Count > 7) store.Row(c += arguments->StrideC, c7x, c7y);
        if (TRows.Count > 8) store.Row(c += arguments->StrideC, c8x, c8y);
        if (TRows.Count > 9) store.Row(c += arguments->StrideC, c9x, c9y);
        if (TRows.Count > 10) store.Row(c += arguments->StrideC, c10x, c10y);
        if (TRows.Count > 11) store.Row(c += arguments->StrideC, c11x, c11y);
        if (TRows.Count > 12) store.Row(c += arguments->StrideC, c12x, c12y);
        if (TRows.Count > 13) store.Row(c += arguments->StrideC, c13x, c13y);
    }
}
