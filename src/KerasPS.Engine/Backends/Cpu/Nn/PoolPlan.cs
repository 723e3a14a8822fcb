namespace KerasPS.Cpu;

/// <summary>The windows of a pooling over three spatial axes (missing ones have length 1), lengths known.</summary>
internal sealed class PoolPlan
{
    public PoolPlan(PoolOptions options, Shape input, Shape output)
    {
        Images = input[0];
        Channels = input[-1];
        var ranges = options.Ranges(input, output);
        (int, int)[][] padded = [.. Enumerable.Repeat(new[] { (0, 1) }, 3 - ranges.Length), .. ranges];
        (Planes, Rows, Columns) = (padded[0], padded[1], padded[2]);
        int[] lengths = [.. Enumerable.Repeat(1, 3 - ranges.Length), .. input.Dims[1..^1]];
        (InRows, InColumns) = (lengths[1], lengths[2]);
        InSize = lengths[0] * lengths[1] * lengths[2];
        OutSize = Planes.Length * Rows.Length * Columns.Length;
        IsDisjoint = ranges.All(Disjoint);
        Covers = padded.Zip(lengths).All(p => Covered(p.First, p.Second));
    }

    public int Images { get; }

    public int Channels { get; }

    public (int Start, int End)[] Planes { get; }

    public (int Start, int End)[] Rows { get; }

    public (int Start, int End)[] Columns { get; }

    public int InRows { get; }

    public int InColumns { get; }

    public int InSize { get; }

    public int OutSize { get; }

    /// <summary>Whether no input position lies in two windows.</summary>
    public bool IsDisjoint { get; }

    /// <summary>Whether every input position lies in a window.</summary>
    public bool Covers { get; }

    private static bool Disjoint((int Start, int End)[] ranges)
    {
        for (var i = 1; i < ranges.Length; i++)
            if (ranges[i].Start < ranges[i - 1].End) return false;
        return true;
    }

    private static bool Covered((int Start, int End)[] ranges, int length)
    {
        var end = 0;
        foreach (var range in ranges)
        {
            if (range.Start > end) return false;
            end = Math.Max(end, range.End);
        }
        return end >= length;
    }
}
