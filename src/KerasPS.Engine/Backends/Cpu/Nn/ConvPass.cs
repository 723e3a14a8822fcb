namespace KerasPS.Cpu;

/// <summary>
/// A convolution seen as rows of pixels: each target row is a sum over taps of source rows, and along a row the targets
/// of one phase read source pixels an equal distance apart. The forward convolution has one phase; its transpose has one
/// for each remainder of the stride.
/// </summary>
internal sealed class ConvPass
{
    /// <summary>A row of the source and which tap of the leading axes reads it.</summary>
    public readonly record struct RowTap(int SourceRow, int Tap);

    /// <summary>The taps along a row: where the first target of a phase reads, and the tap's place in packed weights.</summary>
    public readonly record struct ColumnTap(int Offset, int Place);

    /// <summary>Targets first, first + step, …: count of them, reading source pixels <paramref name="SourceStep"/> apart.</summary>
    public sealed record Phase(int First, int Step, int Count, int SourceStep, ColumnTap[] Taps);

    // Worked out once: they are asked for at every step, which must not allocate.
    private int? left;
    private int? right;
    private bool? merged;

    public required int Images { get; init; }

    public required int SourceRows { get; init; }

    public required int SourceColumns { get; init; }

    /// <summary>Floats a source pixel.</summary>
    public required int SourceChannels { get; init; }

    public required int TargetRows { get; init; }

    public required int TargetColumns { get; init; }

    /// <summary>Floats a target pixel.</summary>
    public required int TargetChannels { get; init; }

    public required int Groups { get; init; }

    public required int TapRows { get; init; }

    public required int TapColumns { get; init; }

    /// <summary>For each target row what it reads.</summary>
    public required RowTap[][] Rows { get; init; }

    public required Phase[] Phases { get; init; }

    /// <summary>Targets in the last row where it is shorter; 0 where all rows are whole.</summary>
    public int LastRow { get; init; }

    /// <summary>Channels summed over at each tap.</summary>
    public int Depth => SourceChannels / Groups;

    /// <summary>Whether each channel is convolved with one filter of its own.</summary>
    public bool IsDepthwise => Groups > 1 && Depth == 1 && Filters == 1;

    /// <summary>Whether there are 3 × 3 taps, those of a row side by side, read with a step of one or two.</summary>
    public bool IsThreeByThree => TapRows == 3 && TapColumns == 3 && Phases.Length == 1 && LastRow == 0
        && Phases[0] is { Step: 1, SourceStep: 1 or 2, Taps: [var a, var b, var c] } && b.Offset == a.Offset + 1 && c.Offset == a.Offset + 2;

    /// <summary>Whether each target pixel is made of the source pixel in its place alone; rows are then cut anyhow.</summary>
    public bool IsPointwise { get; private init; }

    /// <summary>Whether the rows that a target row reads lie one behind the other.</summary>
    public bool ReadsAdjacentRows => System.Array.TrueForAll(Rows, taps =>
        taps.Zip(taps.Skip(1)).All(p => p.Second.SourceRow - p.First.SourceRow == p.Second.Tap - p.First.Tap));

    public int Filters => TargetChannels / Groups;

    /// <summary>Zero pixels needed before a source row.</summary>
    public int Left => left ??= Math.Max(0, -Phases.SelectMany(p => p.Taps).Select(t => t.Offset).DefaultIfEmpty(0).Min());

    /// <summary>Zero pixels needed after a source row.</summary>
    public int Right => right ??= Math.Max(0, Phases.Where(p => p.Count > 0).SelectMany(p => p.Taps
        .Select(t => t.Offset + (p.Count - 1) * p.SourceStep)).DefaultIfEmpty(0).Max() - (SourceColumns - 1));

    /// <summary>Whether all taps along a row lie side by side, so that one segment serves them.</summary>
    public bool IsMerged => merged ??= Groups == 1 && Phases.Length == 1 && Phases[0].Taps.Length == TapColumns
        && Enumerable.Range(1, TapColumns - 1).All(i => Phases[0].Taps[i].Offset == Phases[0].Taps[i - 1].Offset + 1);

    /// <summary>The targets of a phase in a row.</summary>
    public int Count(int row, Phase phase) => LastRow > 0 && row == TargetRows - 1 ? LastRow : phase.Count;

    /// <summary>The convolution itself.</summary>
    public static ConvPass Forward(ConvOptions options, Shape x, Shape kernel, Shape y)
    {
        var axes = options.Geometry(x, kernel, y).Axes;
        var last = axes[^1];
        var leading = new WindowGeometry(axes[..^1]);
        if (Pointwise(axes)) return Flat(options, x, y);
        var table = leading.Table();
        var rows = new RowTap[leading.OutSize][];
        for (var r = 0; r < rows.Length; r++)
            rows[r] = [.. Enumerable.Range(0, leading.Taps).Where(t => table[r * leading.Taps + t] >= 0)
                .Select(t => new RowTap(table[r * leading.Taps + t], t))];
        ColumnTap[] taps = [.. Enumerable.Range(0, last.Size).Select(k => new ColumnTap(k * last.Dilation - last.Before, k))];
        return new()
        {
            Images = x[0], SourceRows = leading.InSize, SourceColumns = last.In, SourceChannels = x[-1],
            TargetRows = leading.OutSize, TargetColumns = last.Out, TargetChannels = y[-1], Groups = options.Groups,
            TapRows = leading.Taps, TapColumns = last.Size, Rows = rows,
            Phases = [new(0, 1, last.Out, last.Stride, taps)],
        };
    }

    /// <summary>The transpose with respect to the input: the source lies on the convolution's output side.</summary>
    public static ConvPass Transposed(ConvOptions options, Shape x, Shape kernel, Shape y)
    {
        var axes = options.Geometry(x, kernel, y).Axes;
        var last = axes[^1];
        var leading = new WindowGeometry(axes[..^1]);
        if (Pointwise(axes)) return Flat(options, y, x);
        var table = leading.Table();
        var rows = new List<RowTap>[leading.InSize];
        for (var r = 0; r < rows.Length; r++) rows[r] = [];
        for (var at = 0; at < table.Length; at++)
            if (table[at] >= 0) rows[table[at]].Add(new(at / leading.Taps, at % leading.Taps));
        var phases = new Phase[Math.Min(last.Stride, Math.Max(last.In, 1))];
        for (var p = 0; p < phases.Length; p++)
        {
            var first = p;
            ColumnTap[] taps = [.. Enumerable.Range(0, last.Size).Reverse()
                .Where(k => Remainder(first + last.Before - k * last.Dilation, last.Stride) == 0)
                .Select(k => new ColumnTap((first + last.Before - k * last.Dilation) / last.Stride, last.Size - 1 - k))];
            phases[p] = new(p, last.Stride, (last.In - p + last.Stride - 1) / last.Stride, 1, taps);
        }
        return new()
        {
            Images = y[0], SourceRows = leading.OutSize, SourceColumns = last.Out, SourceChannels = y[-1],
            TargetRows = leading.InSize, TargetColumns = last.In, TargetChannels = x[-1], Groups = options.Groups,
            TapRows = leading.Taps, TapColumns = last.Size, Rows = [.. rows.Select(r => r.ToArray())], Phases = phases,
        };
    }

    // One tap on every pixel: pixels need no image, so rows are cut where it suits the tiles.
    private static ConvPass Flat(ConvOptions options, Shape source, Shape target)
    {
        const int length = 112;
        var pixels = checked((int)(source.Size / source[-1]));
        var rows = (pixels + length - 1) / length;
        return new()
        {
            Images = 1, SourceRows = rows, SourceColumns = length, SourceChannels = source[-1],
            TargetRows = rows, TargetColumns = length, TargetChannels = target[-1], Groups = options.Groups,
            TapRows = 1, TapColumns = 1, Rows = [.. Enumerable.Range(0, rows).Select(r => new[] { new RowTap(r, 0) })],
            Phases = [new(0, 1, length, 1, [new(0, 0)])], LastRow = pixels % length, IsPointwise = true,
        };
    }

    private static bool Pointwise(WindowAxis[] axes) =>
        axes.All(a => a.Size == 1 && a.Stride == 1 && a.Before == 0 && a.In == a.Out);

    private static int Remainder(int a, int b) => (a % b + b) % b;
}
