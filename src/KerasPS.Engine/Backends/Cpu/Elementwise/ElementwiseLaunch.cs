using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// Runs an elementwise program tile by tile: each step goes over a tile that fits the first-level cache before the next
/// one does, so that nothing but operands and outputs touches memory.
/// </summary>
internal sealed unsafe class ElementwiseLaunch : CpuLaunch, IDisposable
{
    /// <summary>Element-steps below which a fork costs more than it saves.</summary>
    private const long WorthForking = 40_000;

    private readonly ElementwiseProgram program;
    private readonly ElementwiseTiling tiling;
    private readonly KerasPS.NativeMemory constants;
    private readonly KerasPS.NativeMemory code;
    private readonly int steps;
    private readonly int parts;
    private readonly KerasPS.NativeMemory tables;
    private bool single;

    public ElementwiseLaunch(ElementwiseProgram program)
    {
        this.program = program;
        parts = program.Space.Size * program.Steps.Count < WorthForking ? 1 : CpuThreads.Count;
        tiling = new(program, parts);
        parts = (int)Math.Min(parts, Math.Max(1, tiling.Tiles));
        constants = new((long)Math.Max(1, program.Constants.Count) * sizeof(float));
        for (var i = 0; i < program.Constants.Count; i++) ((float*)constants.Pointer)[i] = program.Constants[i];
        tables = new((long)parts * tiling.Slots * sizeof(float*));
        List<Instruction> instructions = [.. program.Steps.SelectMany(Compile)];
        steps = instructions.Count;
        code = new((long)steps * sizeof(Instruction));
        for (var i = 0; i < steps; i++) Code[i] = instructions[i];
    }

    public override long ScratchFloats => parts * tiling.PartFloats;

    private Instruction* Code => (Instruction*)code.Pointer;

    public override bool MayOverwrite(int input, int output) => program.MayOverwrite(input, output);

    public override void Prepare()
    {
        for (var part = 0; part < parts; part++) FillTable(part);
        // One tile: all addresses are known for good.
        single = tiling.Tiles == 1 && tiling.Expanded.Length == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(RandomState random)
    {
        if (tiling.Tiles == 0) return;
        if (parts > 1)
        {
            Fork(0, parts);
            return;
        }
        if (single) Execute(Table(0), tiling.TileLength(0));
        else RunTiles(0, 0, tiling.Tiles);
    }

    public override void RunPart(int part, int parts, int phase) =>
        RunTiles(part, tiling.Tiles * part / parts, tiling.Tiles * (part + 1) / parts);

    public void Dispose()
    {
        constants.Dispose();
        tables.Dispose();
        code.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => program.ToString();

    private void RunTiles(int part, long first, long last)
    {
        var table = Table(part);
        tiling.Begin(table, Inputs);
        for (var tile = first; tile < last; tile++)
        {
            tiling.Address(tile, table, Inputs, Outputs);
            Execute(table, tiling.TileLength(tile));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Execute(float** table, nint n)
    {
        var end = Code + steps;
        for (var step = Code; step != end; step++)
            step->Loop(table[step->Target], table[step->A], table[step->B], table[step->C], n);
    }

    private float** Table(int part) => (float**)tables.Pointer + part * tiling.Slots;

    // Everything that stays the same from tile to tile.
    private void FillTable(int part)
    {
        var table = Table(part);
        var memory = Scratch + part * tiling.PartFloats;
        for (var i = 0; i < program.Operands.Count; i++) table[i] = Inputs[i];
        for (var i = 0; i < program.Constants.Count; i++)
            table[program.Operands.Count + i] = (float*)constants.Pointer + i;
        for (var i = 0; i < program.Outputs.Length; i++) table[program.FirstOutput + i] = Outputs[i];
        for (var i = 0; i < program.Temporaries; i++, memory += tiling.Length) table[program.FirstTemporary + i] = memory;
        foreach (var operand in tiling.Expanded)
        {
            table[operand] = memory;
            memory += tiling.Length;
        }
    }

    private List<Instruction> Compile(ElementwiseStep step)
    {
        var instructions = new List<Instruction>();
        int[] operands = [.. step.Operands];
        // Loops want at least one operand with a number for each position.
        if (System.Array.TrueForAll(operands, tiling.IsScalar))
        {
            instructions.Add(new() { Loop = VectorForms.Fill, Target = step.Target, A = operands[0] });
            operands[0] = step.Target;
        }
        var scalars = 0;
        for (var i = 0; i < operands.Length; i++)
            if (tiling.IsScalar(operands[i])) scalars |= 1 << i;
        instructions.Add(new()
        {
            Loop = VectorForms.Loop(step.Function, scalars),
            Target = step.Target,
            A = operands[0],
            B = operands[Math.Min(1, operands.Length - 1)],
            C = operands[^1],
        });
        return instructions;
    }
}
