namespace KerasPS;

/// <summary>The windows over all spatial axes of a (batch, …spatial, channels) value, lengths known.</summary>
internal sealed class WindowGeometry(WindowAxis[] axes)
{
    /// <summary>One entry a spatial axis.</summary>
    public WindowAxis[] Axes { get; } = axes;

    /// <summary>The number of input positions.</summary>
    public int InSize { get; } = axes.Aggregate(1, (product, axis) => product * axis.In);

    /// <summary>The number of windows.</summary>
    public int OutSize { get; } = axes.Aggregate(1, (product, axis) => product * axis.Out);

    /// <summary>The number of taps of a window.</summary>
    public int Taps { get; } = axes.Aggregate(1, (product, axis) => product * axis.Size);

    /// <summary>For each window and tap, window by window, the input position; -1 in the padding.</summary>
    public int[] Table()
    {
        var table = new int[OutSize * Taps];
        for (int window = 0, at = 0; window < OutSize; window++)
            for (var tap = 0; tap < Taps; tap++, at++)
                table[at] = Position(window, tap);
        return table;
    }

    private int Position(int window, int tap)
    {
        int position = 0, scale = 1;
        for (var i = Axes.Length - 1; i >= 0; i--)
        {
            var axis = Axes[i];
            var at = window % axis.Out * axis.Stride + tap % axis.Size * axis.Dilation - axis.Before;
            if (at < 0 || at >= axis.In) return -1;
            position += at * scale;
            scale *= axis.In;
            window /= axis.Out;
            tap /= axis.Size;
        }
        return position;
    }
}
