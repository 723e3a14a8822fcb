namespace KerasPS.Layers;

/// <summary>The streams of layers with a seed of their own.</summary>
internal static class RandomStream
{
    // Beyond the numbers that traces give out: equal seeds draw equal patterns.
    private const int Base = 1 << 26;

    /// <summary>The stream of a seed; null: the trace's next one.</summary>
    public static int? Of(int? seed) => seed is { } value ? Base + (value & (Base - 1)) : null;
}
