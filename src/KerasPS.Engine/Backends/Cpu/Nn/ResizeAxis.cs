namespace KerasPS.Cpu;

/// <summary>Resizing along one axis, or its transpose: for each target the sources it is made of, flat.</summary>
internal sealed class ResizeAxis
{
    private ResizeAxis(List<(int Source, float Weight)>[] taps, int sources)
    {
        Sources = sources;
        Targets = taps.Length;
        Starts = new int[taps.Length + 1];
        for (var i = 0; i < taps.Length; i++) Starts[i + 1] = Starts[i] + taps[i].Count;
        Positions = [.. taps.SelectMany(t => t).Select(t => t.Source)];
        Weights = [.. taps.SelectMany(t => t).Select(t => t.Weight)];
    }

    public int Sources { get; }

    public int Targets { get; }

    /// <summary>Where each target's entries begin.</summary>
    public int[] Starts { get; }

    public int[] Positions { get; }

    public float[] Weights { get; }

    /// <summary>An axis that stays as it is.</summary>
    public static ResizeAxis Same(int length) => new([.. Enumerable.Range(0, length).Select(i => new List<(int, float)> { (i, 1) })], length);

    /// <summary>The map between two lengths.</summary>
    public static ResizeAxis Make(ResizeOptions options, int from, int to, bool transposed)
    {
        var weights = options.Weights(from, to);
        var taps = new List<(int, float)>[transposed ? from : to];
        for (var i = 0; i < taps.Length; i++) taps[i] = [];
        for (var o = 0; o < to; o++)
            for (var i = 0; i < weights.Positions[o].Length; i++)
                if (weights.Weights[o][i] != 0)
                    taps[transposed ? weights.Positions[o][i] : o].Add(
                        (transposed ? o : weights.Positions[o][i], (float)weights.Weights[o][i]));
        return new(taps, transposed ? to : from);
    }
}
