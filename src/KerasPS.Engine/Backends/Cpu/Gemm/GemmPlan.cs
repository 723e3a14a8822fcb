using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>
/// One shape of matrix product, ready to run on any matrices of that shape. The result does not depend on the number of
/// threads. An instance runs one product at a time with <see cref="Run"/>; <see cref="RunSerial"/> keeps no state and
/// may be called from several threads at once, each with scratch memory of its own.
/// </summary>
internal sealed unsafe class GemmPlan : IParallelWork
{
    private const int PackPhase = 0;
    private const int ComputePhase = 1;

    private readonly GemmShape shape;
    private readonly GemmBlocking blocking;
    // By rows (whole or last panel) and columns (whole or last panel).
    private readonly delegate*<float*, float*, float*, MicroArguments*, void>[] kernels;
    private readonly int tail;
    private GemmCall current;
    private int next;

    public GemmPlan(GemmShape shape)
    {
        this.shape = shape;
        blocking = new(shape, SimdLevel.Bits, CpuThreads.Count);
        var lastColumns = shape.N - (blocking.PanelsB - 1) * blocking.Columns;
        var two = lastColumns > blocking.Width;
        tail = lastColumns % blocking.Width;
        var rows = blocking.Rows;
        var lastRows = Math.Max(1, shape.M - (blocking.PanelsA - 1) * rows);
        kernels =
        [
            Kernel(rows, true, false), Kernel(rows, two, tail != 0),
            Kernel(lastRows, true, false), Kernel(lastRows, two, tail != 0),
        ];
    }

    /// <summary>Memory that a run needs.</summary>
    public long ScratchFloats => blocking.PackedFloatsA + blocking.PackedFloatsB;

    /// <summary>
    /// Computes the product on the pool's threads; <paramref name="bias"/> (a row, or null) is added to each row, then
    /// <paramref name="activation"/> (a loop of <see cref="VectorForms"/>, or null) is applied in place while the tile is in the cache.
    /// </summary>
    public void Run(float* a, float* b, float* c, float* scratch, float* bias = null,
        delegate*<float*, float*, float*, float*, nint, void> activation = null)
    {
        if (blocking.Threads <= 1)
        {
            RunSerial(a, b, c, scratch, bias, activation);
            return;
        }
        current = new() { A = a, B = b, C = c, Scratch = scratch, Bias = bias, Activation = activation };
        for (current.Start = 0; Begin(ref current); current.Start += blocking.Depth)
        {
            if (blocking.PackA || blocking.PackB)
            {
                next = 0;
                CpuThreads.Run(this, PackPhase, blocking.Threads);
            }
            next = 0;
            CpuThreads.Run(this, ComputePhase, blocking.Threads);
        }
    }

    /// <summary>Computes the product on this thread alone.</summary>
    public void RunSerial(float* a, float* b, float* c, float* scratch, float* bias = null,
        delegate*<float*, float*, float*, float*, nint, void> activation = null)
    {
        GemmCall call = new() { A = a, B = b, C = c, Scratch = scratch, Bias = bias, Activation = activation };
        for (; Begin(ref call); call.Start += blocking.Depth)
        {
            if (blocking.PackB)
                for (var j = 0; j < blocking.PanelsB; j++) PackB(in call, j);
            if (blocking.PackA)
                for (var i = 0; i < blocking.PanelsA; i++) PackA(in call, i);
            for (var i = 0; i < blocking.TilesA; i++)
                for (var j = 0; j < blocking.TilesB; j++) Tile(in call, i, j);
        }
    }

    /// <inheritdoc/>
    public void RunPart(int part, int parts, int phase)
    {
        if (phase == PackPhase)
        {
            var panelsB = blocking.PackB ? blocking.PanelsB : 0;
            var all = panelsB + (blocking.PackA ? blocking.PanelsA : 0);
            for (int unit; (unit = Interlocked.Increment(ref next) - 1) < all;)
                if (unit < panelsB) PackB(in current, unit);
                else PackA(in current, unit - panelsB);
            return;
        }
        var columns = blocking.TilesB;
        var tiles = blocking.TilesA * columns;
        for (int tile; (tile = Interlocked.Increment(ref next) - 1) < tiles;)
            Tile(in current, tile / columns, tile % columns);
    }

    // Sets what the next block of the depth needs; false when there is none. A depth of zero still writes its zeros.
    private bool Begin(ref GemmCall call)
    {
        if (shape.M == 0 || shape.N == 0 || (call.Start > 0 && call.Start >= shape.K)) return false;
        call.Depth = Math.Min(blocking.Depth, shape.K - call.Start);
        call.IsLast = call.Start + blocking.Depth >= shape.K;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tile(in GemmCall call, int tileA, int tileB)
    {
        var cut = blocking;
        int firstA = tileA * cut.TileA, lastA = Math.Min(cut.PanelsA, firstA + cut.TileA);
        int firstB = tileB * cut.TileB, lastB = Math.Min(cut.PanelsB, firstB + cut.TileB);
        MicroArguments arguments;
        arguments.Depth = call.Depth;
        arguments.Alpha = shape.Alpha;
        arguments.Accumulate = shape.Accumulate || call.Start > 0;
        arguments.Tail = tail;
        arguments.StrideC = shape.StrideC;
        arguments.RowA = shape.StrideA;
        arguments.StepA = cut.PackA ? cut.PackedRows : shape.TransposeA ? shape.StrideA : 1;
        arguments.StepB = cut.PackB ? cut.Columns : shape.StrideB;
        float* a;
        nint panelA;
        if (cut.PackA)
        {
            a = call.Scratch;
            panelA = (nint)cut.PackedRows * call.Depth;
        }
        else
        {
            a = call.A + call.Start * (shape.TransposeA ? shape.StrideA : 1);
            panelA = cut.Rows * (shape.TransposeA ? 1 : shape.StrideA);
        }
        for (var j = firstB; j < lastB; j++)
        {
            var b = cut.PackB ? call.Scratch + cut.PackedFloatsA + (nint)j * cut.Columns * call.Depth
                : call.B + call.Start * shape.StrideB + j * cut.Columns;
            var column = j == cut.PanelsB - 1 ? 1 : 0;
            arguments.Bias = call.Bias is null || call.Start > 0 ? null : call.Bias + j * cut.Columns;
            for (var i = firstA; i < lastA; i++)
                kernels[(i == cut.PanelsA - 1 ? 2 : 0) + column](a + i * panelA, b,
                    call.C + i * cut.Rows * shape.StrideC + j * cut.Columns, &arguments);
        }
        if (call.Activation is null || !call.IsLast) return;
        int row = firstA * cut.Rows, rows = Math.Min(shape.M, lastA * cut.Rows);
        int start = firstB * cut.Columns, end = Math.Min(shape.N, lastB * cut.Columns);
        if (end - start == shape.StrideC)
        {
            // Whole rows follow each other without a gap.
            var all = call.C + row * shape.StrideC;
            call.Activation(all, all, all, all, (rows - row) * shape.StrideC);
            return;
        }
        for (; row < rows; row++)
        {
            var c = call.C + row * shape.StrideC + start;
            call.Activation(c, c, c, c, end - start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackB(in GemmCall call, int panel)
    {
        var columns = Math.Min(blocking.Columns, shape.N - panel * blocking.Columns);
        var target = call.Scratch + blocking.PackedFloatsA + (nint)panel * blocking.Columns * call.Depth;
        if (shape.TransposeB)
            Transposition.Run(call.B + (nint)panel * blocking.Columns * shape.StrideB + call.Start, shape.StrideB, columns,
                call.Depth, target, blocking.Columns, padded: true);
        else
            CopyRows(call.B + call.Start * shape.StrideB + panel * blocking.Columns, shape.StrideB, call.Depth, columns,
                target, blocking.Columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackA(in GemmCall call, int panel)
    {
        var rows = Math.Min(blocking.Rows, shape.M - panel * blocking.Rows);
        var target = call.Scratch + (nint)panel * blocking.PackedRows * call.Depth;
        if (shape.TransposeA)
        {
            // Whole vectors are copied where the row goes on behind the panel.
            var width = (panel * blocking.Rows) + blocking.PackedRows <= shape.M ? blocking.PackedRows : rows;
            CopyRows(call.A + call.Start * shape.StrideA + panel * blocking.Rows, shape.StrideA, call.Depth, width, target,
                blocking.PackedRows);
        }
        else
            Transposition.Run(call.A + (nint)panel * blocking.Rows * shape.StrideA + call.Start, shape.StrideA, rows,
                call.Depth, target, blocking.PackedRows, padded: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(float* source, nint stride, int rows, int columns, float* target, nint targetStride)
    {
        if (columns == 32)
        {
            for (var row = 0; row < rows; row++, source += stride, target += targetStride)
            {
                var (x, y) = (Vector512.Load(source), Vector512.Load(source + 16));
                x.Store(target);
                y.Store(target + 16);
            }
            return;
        }
        if (columns == 16)
        {
            for (var row = 0; row < rows; row++, source += stride, target += targetStride)
                Vector512.Load(source).Store(target);
            return;
        }
        for (var row = 0; row < rows; row++, source += stride, target += targetStride)
        {
            var column = 0;
            for (; column + 4 <= columns; column += 4) Vector128.Load(source + column).Store(target + column);
            for (; column < columns; column++) target[column] = source[column];
        }
    }

    private delegate*<float*, float*, float*, MicroArguments*, void> Kernel(int rows, bool two, bool partial)
    {
        var packed = blocking.PackA || shape.TransposeA;
        return blocking.Width switch
        {
            16 => MicroKernels<Simd512, Vector512<float>>.Get(rows, two, partial, packed),
            8 => MicroKernels<Simd256, Vector256<float>>.Get(rows, two, partial, packed),
            _ => MicroKernels<Simd128, Vector128<float>>.Get(rows, two, partial, packed),
        };
    }
}
