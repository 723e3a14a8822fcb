namespace KerasPS.Cpu;

/// <summary>Lays regions into one piece of scratch memory, each starting on a cache line.</summary>
internal struct Regions
{
    /// <summary>The floats taken so far.</summary>
    public long Total { get; private set; }

    /// <summary>Takes a region (and a line of slack, for stores of whole registers) and gives its position.</summary>
    public long Take(long floats)
    {
        var start = Total;
        Total += (floats + 31) / 16 * 16;
        return start;
    }
}
