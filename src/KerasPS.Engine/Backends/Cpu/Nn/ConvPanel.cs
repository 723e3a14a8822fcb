namespace KerasPS.Cpu;

/// <summary>Some neighbouring filters of a group that are computed together.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">The first filter within the group.</param>
/// <param name="Vectors">Vectors of a tile's row.</param>
/// <param name="Valid">Filters of the panel; fewer than the vectors hold at a group's end.</param>
/// <param name="Offset">Where its packed weights begin, in floats.</param>
internal readonly record struct ConvPanel(int Group, int First, int Vectors, int Valid, long Offset)
{
    /// <summary>Cuts the filters of every group into panels of at most two vectors.</summary>
    public static ConvPanel[] Cut(int groups, int filters, int lanes, int weights, out long floats)
    {
        var panels = new List<ConvPanel>();
        floats = 0;
        for (var g = 0; g < groups; g++)
            for (var first = 0; first < filters; first += 2 * lanes)
            {
                var valid = Math.Min(2 * lanes, filters - first);
                var vectors = valid > lanes ? 2 : 1;
                panels.Add(new(g, first, vectors, valid, floats));
                floats += (long)weights * vectors * lanes;
            }
        return [.. panels];
    }
}
