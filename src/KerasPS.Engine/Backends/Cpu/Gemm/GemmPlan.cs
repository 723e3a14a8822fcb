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
    private readonly IGemmConsumer? consumer;
    private GemmCall current;
    private readonly PartQueue queue;

    /// <param name="shape">The shape of the product.</param>
    /// <param name="consumer">What takes over the rows instead of C; only for <see cref="Run"/>.</param>
    public GemmPlan(GemmShape shape, IGemmConsumer? consumer = null)
    {
        this.shape = shape;
        this.consumer = consumer;
        blocking = new(shape, SimdLevel.Bits, CpuThreads.Count, consumer is not null);
        queue = new(blocking.Threads);
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
    public long ScratchFloats => BlocksAt + blocking.BlockFloats * blocking.Threads + (blocking.KeepsProduct ? (long)shape.M * shape.N : 0);

    private int PiecesToPack => (blocking.PackB ? blocking.PanelsB : 0) + (blocking.PackA ? blocking.PanelsA : 0);

    private long BlocksAt => (blocking.PackedFloatsA + blocking.PackedFloatsB + 15) / 16 * 16;

    /// <summary>
    /// Computes the product on the pool's threads; <paramref name="bias"/> (a row, or null) is added to each row, then
    /// <paramref name="activation"/> (a loop of <see cref="VectorForms"/>, or null) is applied in place while the tile is in the cache.
    /// </summary>
    public void Run(float* a, float* b, float* c, float* scratch, float* bias = null,
        delegate*<float*, float*, float*, float*, nint, void> activation = null)
    {
        if (blocking.Threads <= 1 && consumer is null)
        {
            RunSerial(a, b, c, scratch, bias, activation);
            return;
        }
        current = new() { A = a, B = b, C = c, Scratch = scratch, Bias = bias, Activation = activation };
        for (current.Start = 0; Begin(ref current); current.Start += blocking.Depth)
        {
            if (PiecesToPack > 0)
            {
                queue.Fill(PiecesToPack);
                CpuThreads.Run(this, PackPhase, blocking.Threads);
            }
            queue.Fill(blocking.TilesA * blocking.TilesB);
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
            for (int piece; (piece = queue.Take(part)) >= 0;)
                if (piece < panelsB) PackB(in current, piece);
                else PackA(in current, piece - panelsB);
            return;
        }
        // Column by column: a thread goes through the same columns of B, for example of a layer's weights, in every step.
        var rows = blocking.TilesA;
        for (int tile; (tile = queue.Take(part)) >= 0;)
            if (consumer is null) Tile(in current, tile % rows, tile / rows);
            else TileFor(consumer, in current, part, tile % rows, tile / rows);
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
        var arguments = Arguments(in call, shape.StrideC);
        for (var j = firstB; j < lastB; j++)
        {
            var b = PanelOfB(in call, j);
            var column = j == cut.PanelsB - 1 ? 1 : 0;
            arguments.Bias = call.Bias is null || call.Start > 0 ? null : call.Bias + j * cut.Columns;
            for (var i = firstA; i < lastA; i++)
                kernels[(i == cut.PanelsA - 1 ? 2 : 0) + column](PanelOfA(in call, i), b,
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

    // A few panels of A at a time, so that their rows are done while they are in the cache, as is what the consumer adds to them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TileFor(IGemmConsumer taker, in GemmCall call, int part, int tileA, int tileB)
    {
        var cut = blocking;
        int firstA = tileA * cut.TileA, lastA = Math.Min(cut.PanelsA, firstA + cut.TileA);
        int firstB = tileB * cut.TileB, lastB = Math.Min(cut.PanelsB, firstB + cut.TileB);
        var start = firstB * cut.Columns;
        var columns = Math.Min(shape.N, lastB * cut.Columns) - start;
        var arguments = Arguments(in call, cut.KeepsProduct ? shape.N : columns);
        arguments.Bias = null;
        var row = firstA * cut.Rows;
        var block = call.Scratch + BlocksAt + (cut.KeepsProduct ? (nint)row * shape.N + start : part * cut.BlockFloats);
        for (var j = firstB; j < lastB; j++)
        {
            var b = PanelOfB(in call, j);
            for (var i = firstA; i < lastA; i++)
                kernels[(i == cut.PanelsA - 1 ? 2 : 0) + (j == cut.PanelsB - 1 ? 1 : 0)](PanelOfA(in call, i), b,
                    block + (i - firstA) * cut.Rows * arguments.StrideC + (j - firstB) * cut.Columns, &arguments);
        }
        if (call.IsLast) taker.Take(part, block, arguments.StrideC, row, Math.Min(shape.M, lastA * cut.Rows) - row, start, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private MicroArguments Arguments(in GemmCall call, nint strideC) => new()
    {
        Depth = call.Depth,
        Alpha = shape.Alpha,
        Accumulate = shape.Accumulate || call.Start > 0,
        Tail = tail,
        StrideC = strideC,
        RowA = shape.StrideA,
        StepA = blocking.PackA ? blocking.PackedRows : shape.TransposeA ? shape.StrideA : 1,
        StepB = blocking.PackB ? blocking.Columns : shape.StrideB,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float* PanelOfA(in GemmCall call, int panel) => blocking.PackA
        ? call.Scratch + (nint)panel * blocking.PackedRows * call.Depth
        : call.A + call.Start * (shape.TransposeA ? shape.StrideA : 1) + (nint)panel * blocking.Rows * (shape.TransposeA ? 1 : shape.StrideA);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float* PanelOfB(in GemmCall call, int panel) => blocking.PackB
        ? call.Scratch + blocking.PackedFloatsA + (nint)panel * blocking.Columns * call.Depth
        : call.B + call.Start * shape.StrideB + panel * blocking.Columns;

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
