namespace KerasPS.Cpu;

/// <summary>
/// How the positions of an elementwise program are cut into tiles. Where the innermost axis is long, a tile is a piece
/// of one row and every operand is a run of memory or one number. Where it is short, a tile takes several whole rows,
/// and operands that are repeated are spread out for it first.
/// </summary>
internal sealed unsafe class ElementwiseTiling
{
    /// <summary>Innermost axes at least this long are walked row by row.</summary>
    private const int LongRow = 256;

    private readonly IterationSpace space;
    private readonly int operands;
    private readonly int firstOutput;
    private readonly int outputs;
    private readonly bool byRows;
    private readonly long perRow;
    private readonly int rowsPerTile;
    private readonly bool[] isScalar;
    private readonly bool[] isFull;
    private readonly int[] patterns;
    private readonly int[] spread;

    public ElementwiseTiling(ElementwiseProgram program, int parts)
    {
        space = program.Space;
        operands = program.Operands.Count;
        firstOutput = program.FirstOutput;
        outputs = program.Outputs.Length;
        var size = space.Size;
        byRows = space.Lengths.Length > 1 && space.Inner >= LongRow;
        isFull = [.. Enumerable.Range(0, operands).Select(space.IsFull)];
        // Row by row, a number that lasts for the row counts as one number.
        isScalar = [.. Enumerable.Range(0, firstOutput).Select(o => byRows ? space.Strides[o][^1] == 0 : space.IsScalar(o))];
        var length = program.Temporaries + operands > 12 ? 512 : 1024;
        var whole = byRows ? space.Inner : size;
        if (parts > 1) length = (int)Math.Min(length, Math.Max(64, (size / parts + 15) / 16 * 16));
        length = (int)Math.Min(length, (whole + 15) / 16 * 16);
        rowsPerTile = 1;
        if (!byRows && space.Lengths.Length > 1)
        {
            rowsPerTile = Math.Max(1, length / Math.Max(1, space.Inner));
            length = rowsPerTile * space.Inner;
        }
        Length = Math.Max(16, (length + 15) / 16 * 16);
        perRow = byRows ? (space.Inner + Length - 1) / Length : 1;
        var rows = size == 0 ? 0 : size / Math.Max(1, space.Inner);
        Tiles = size == 0 ? 0
            : byRows ? rows * perRow
            : space.Lengths.Length > 1 ? (rows + rowsPerTile - 1) / rowsPerTile
            : (size + Length - 1) / Length;
        var repeated = Enumerable.Range(0, operands).Where(o => !byRows && !isFull[o] && !isScalar[o]).ToArray();
        // One row repeated for every row looks the same in every tile.
        patterns = [.. repeated.Where(o => space.Strides[o][^1] == 1 && space.Strides[o][..^1].All(s => s == 0))];
        spread = [.. repeated.Except(patterns)];
        Expanded = [.. patterns, .. spread];
        Slots = (program.FirstTemporary + program.Temporaries + 7) / 8 * 8;
        PartFloats = (long)(program.Temporaries + Expanded.Length) * Length;
    }

    /// <summary>The most elements of a tile, a multiple of 16.</summary>
    public int Length { get; }

    public long Tiles { get; }

    public int Slots { get; }

    /// <summary>Memory of one thread: temporaries and spread operands.</summary>
    public long PartFloats { get; }

    /// <summary>Operands that are spread out in scratch memory.</summary>
    public int[] Expanded { get; }

    public bool IsScalar(int slot) => slot < isScalar.Length && isScalar[slot];

    public nint TileLength(long tile)
    {
        if (byRows) return (nint)Math.Min(Length, space.Inner - tile % perRow * Length);
        var step = Step;
        return (nint)Math.Min(step, space.Size - tile * step);
    }

    /// <summary>Spreads the operands that look the same in every tile.</summary>
    public void Begin(float** table, float** inputs)
    {
        foreach (var operand in patterns)
            for (var row = 0; row < rowsPerTile; row++)
                Copy(inputs[operand], table[operand] + row * space.Inner, space.Inner);
    }

    /// <summary>Sets the addresses of a tile's operands and outputs.</summary>
    public void Address(long tile, float** table, float** inputs, float** results)
    {
        if (byRows)
        {
            var (row, start) = (tile / perRow, tile % perRow * Length);
            for (var i = 0; i < operands; i++)
                table[i] = inputs[i] + Offset(i, row) + (isScalar[i] ? 0 : start);
            for (var i = 0; i < outputs; i++) table[firstOutput + i] = results[i] + row * space.Inner + start;
            return;
        }
        var first = tile * Step;
        for (var i = 0; i < operands; i++)
            if (isFull[i]) table[i] = inputs[i] + first;
        for (var i = 0; i < outputs; i++) table[firstOutput + i] = results[i] + first;
        if (spread.Length == 0) return;
        var rows = Math.Min(rowsPerTile, space.Size / space.Inner - tile * rowsPerTile);
        foreach (var operand in spread)
            for (var row = 0; row < rows; row++)
            {
                var source = inputs[operand] + Offset(operand, tile * rowsPerTile + row);
                var target = table[operand] + row * space.Inner;
                if (space.Strides[operand][^1] != 0) Copy(source, target, space.Inner);
                else new Span<float>(target, space.Inner).Fill(*source);
            }
    }

    private int Step => space.Lengths.Length > 1 ? rowsPerTile * space.Inner : Length;

    private long Offset(int operand, long row)
    {
        var strides = space.Strides[operand];
        long offset = 0;
        for (var axis = space.Lengths.Length - 2; axis > 0; axis--)
        {
            offset += row % space.Lengths[axis] * strides[axis];
            row /= space.Lengths[axis];
        }
        return offset + row * strides[0];
    }

    private static void Copy(float* source, float* target, int count) =>
        new ReadOnlySpan<float>(source, count).CopyTo(new(target, count));
}
