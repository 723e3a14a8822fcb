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
    private readonly ElementwiseCode code;
    private readonly int parts;
    private readonly KerasPS.NativeMemory tables;
    private bool single;

    public ElementwiseLaunch(ElementwiseProgram program)
    {
        this.program = program;
        parts = program.Space.Size * program.Steps.Count < WorthForking ? 1 : CpuThreads.Count;
        tiling = new(program, parts);
        parts = (int)Math.Min(parts, Math.Max(1, tiling.Tiles));
        tables = new((long)parts * tiling.Slots * sizeof(float*));
        code = new(program, tiling.IsScalar);
    }

    public override long ScratchFloats => parts * tiling.PartFloats;

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
        if (single) code.Execute(Table(0), tiling.TileLength(0));
        else RunTiles(0, 0, tiling.Tiles);
    }

    public override void RunPart(int part, int parts, int phase) =>
        RunTiles(part, tiling.Tiles * part / parts, tiling.Tiles * (part + 1) / parts);

    public void Dispose()
    {
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
            code.Execute(table, tiling.TileLength(tile));
        }
    }

    private float** Table(int part) => (float**)tables.Pointer + part * tiling.Slots;

    // Everything that stays the same from tile to tile.
    private void FillTable(int part)
    {
        var table = Table(part);
        var memory = Scratch + part * tiling.PartFloats;
        for (var i = 0; i < program.Operands.Count; i++) table[i] = Inputs[i];
        for (var i = 0; i < program.Constants.Count; i++)
            table[program.Operands.Count + i] = code.Constants + i;
        for (var i = 0; i < program.Outputs.Length; i++) table[program.FirstOutput + i] = Outputs[i];
        for (var i = 0; i < program.Temporaries; i++, memory += tiling.Length) table[program.FirstTemporary + i] = memory;
        foreach (var operand in tiling.Expanded)
        {
            table[operand] = memory;
            memory += tiling.Length;
        }
    }
}
