namespace KerasPS;

/// <summary>Walks over the windows of a pooling, for the definitions in double precision.</summary>
internal static class PoolSums
{
    /// <summary>Calls <paramref name="visit"/> with each output position, the input positions of its window, and the channel's offset in each.</summary>
    public static void Each(PoolOptions options, Shape input, Shape output, Action<int, int[], int> visit)
    {
        var windows = options.Windows(input, output);
        var channels = input[-1];
        var positions = (int)(input.Size / Math.Max(1, input[0]) / Math.Max(1, channels));
        for (var b = 0; b < input[0]; b++)
            for (var w = 0; w < windows.Length; w++)
                for (var c = 0; c < channels; c++)
                    visit((b * windows.Length + w) * channels + c, windows[w], b * positions * channels + c);
    }

    /// <summary>The element of the first maximum of a window (TensorFlow's choice); -1 where the window is empty.</summary>
    public static int FirstMaximum(double[] x, int[] window, int offset, int channels)
    {
        var best = -1;
        foreach (var position in window)
        {
            var at = position * channels + offset;
            if (best < 0 || x[at] > x[best] || (double.IsNaN(x[at]) && !double.IsNaN(x[best]))) best = at;
        }
        return best;
    }
}
