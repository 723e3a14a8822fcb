namespace KerasPS.Cpu;

/// <summary>The axes of a transposition in the order of the result, those that stay together merged.</summary>
internal static class TransposeAxes
{
    public static List<(int Length, long Source, long Target)> Of(ReadOnlySpan<int> lengths, ReadOnlySpan<long> sources)
    {
        var axes = new List<(int Length, long Source, long Target)>();
        long step = 1;
        for (var i = lengths.Length - 1; i >= 0; step *= lengths[i], i--)
        {
            if (lengths[i] == 1) continue;
            if (axes.Count > 0 && sources[i] == axes[0].Source * axes[0].Length)
                axes[0] = (axes[0].Length * lengths[i], axes[0].Source, axes[0].Target);
            else axes.Insert(0, (lengths[i], sources[i], step));
        }
        return axes;
    }
}
