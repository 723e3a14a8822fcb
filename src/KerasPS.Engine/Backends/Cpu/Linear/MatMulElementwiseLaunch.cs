using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KerasPS.Cpu;

/// <summary>
/// A matrix product and the elementwise program that alone reads it, a few rows at a time: a gradient goes into the
/// optimizer's update of its weights, or through an activation's derivative, without ever being written to memory. Threads
/// share the columns as they do when the weights are read, so that each meets the weights that it wrote itself.
/// </summary>
internal sealed unsafe class MatMulElementwiseLaunch : CpuLaunch, IGemmConsumer, IDisposable
{
    /// <summary>Elements that a step goes over before the next one does: all temporaries stay in the first-level cache.</summary>
    private const int Piece = 512;

    private readonly GemmShape shape;
    private readonly GemmPlan plan;
    private readonly ElementwiseProgram program;
    private readonly ElementwiseCode code;
    private readonly int product;
    private readonly int[] whole;
    private readonly int slots;
    private readonly int parts = CpuThreads.Count;
    private readonly KerasPS.NativeMemory tables;

    /// <param name="shape">The product.</param>
    /// <param name="program">What is computed from it; its other operands are whole or one number.</param>
    /// <param name="product">The operand of the program that is the product.</param>
    public MatMulElementwiseLaunch(GemmShape shape, ElementwiseProgram program, int product)
    {
        this.shape = shape;
        this.program = program;
        this.product = product;
        plan = new(shape, this);
        code = new(program, slot => slot < program.FirstOutput && program.Space.IsScalar(slot));
        whole = [.. Enumerable.Range(0, program.Operands.Count).Where(o => o != product && !program.Space.IsScalar(o))];
        slots = (program.FirstTemporary + program.Temporaries + 7) / 8 * 8;
        tables = new((long)parts * slots * sizeof(float*));
    }

    public override long ScratchFloats => Rounded(plan.ScratchFloats) + (long)parts * program.Temporaries * Piece;

    /// <inheritdoc/>
    public override bool MayOverwrite(int input, int output) => input >= 2 && program.MayOverwrite(OperandOf(input), output);

    public override void Prepare()
    {
        for (var part = 0; part < parts; part++)
        {
            var table = Table(part);
            for (var i = 0; i < program.Operands.Count; i++)
                if (i != product) table[i] = Inputs[InputOf(i)];
            for (var i = 0; i < program.Constants.Count; i++) table[program.Operands.Count + i] = code.Constants + i;
            var memory = Scratch + Rounded(plan.ScratchFloats) + (long)part * program.Temporaries * Piece;
            for (var i = 0; i < program.Temporaries; i++) table[program.FirstTemporary + i] = memory + i * Piece;
        }
    }

    public override void Run(RandomState random) => plan.Run(Inputs[0], Inputs[1], null, Scratch);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int part, float* block, nint stride, int row, int rows, int column, int columns)
    {
        if (columns == stride && columns == shape.N)
        {
            // Whole rows follow each other without a gap.
            columns *= rows;
            rows = 1;
        }
        var table = Table(part);
        for (var r = 0; r < rows; r++, block += stride)
        {
            var position = (nint)(row + r) * shape.N + column;
            if (r + 1 < rows) Prefetch(position + shape.N, columns);
            for (var at = 0; at < columns; at += Piece)
            {
                foreach (var operand in whole) table[operand] = Inputs[InputOf(operand)] + position + at;
                table[product] = block + at;
                for (var i = 0; i < program.Outputs.Length; i++) table[program.FirstOutput + i] = Outputs[i] + position + at;
                code.Execute(table, Math.Min(Piece, columns - at));
            }
        }
    }

    // The next row's pieces begin where no stream of the machine's own prefetcher leads.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Prefetch(nint position, int columns)
    {
        if (!Sse.IsSupported) return;
        foreach (var operand in whole)
        {
            var address = Inputs[InputOf(operand)] + position;
            for (var i = 0; i < columns; i += 16) Sse.Prefetch0(address + i);
        }
    }

    public void Dispose()
    {
        code.Dispose();
        tables.Dispose();
    }

    private static long Rounded(long floats) => (floats + 15) / 16 * 16;

    // The inputs are the product's two, then the program's operands without the product.
    private int InputOf(int operand) => operand < product ? operand + 2 : operand + 1;

    private int OperandOf(int input) => input - 2 < product ? input - 2 : input - 1;

    private float** Table(int part) => (float**)tables.Pointer + part * slots;
}
