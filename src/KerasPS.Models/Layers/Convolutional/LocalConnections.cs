namespace KerasPS;

/// <summary>Which inputs each output of a locally connected layer sees, and the matrices of its implementations 2 and 3.</summary>
internal sealed class LocalConnections
{
    private readonly int filters;

    public LocalConnections(Shape input, bool channelsFirst, int[] sizes, int[] strides, SpatialPadding padding, int filters)
    {
        this.filters = filters;
        var last = channelsFirst ? new Shape([input[0], .. input.Dims[2..], input[1]]) : input;
        Channels = last[-1];
        var axes = new WindowAxis[sizes.Length];
        for (var i = 0; i < axes.Length; i++)
            axes[i] = WindowAxis.Place(last[i + 1], WindowAxis.Count(last[i + 1], sizes[i], strides[i], 1, padding, i),
                sizes[i], strides[i], 1, padding, i);
        WindowCounts = [.. axes.Select(a => a.Out)];
        Windows = WindowCounts.Aggregate(1, (a, b) => a * b);
        PatchSize = sizes.Aggregate(Channels, (a, b) => a * b);
        InputShape = [.. input.Dims[1..]];
        OutputShape = channelsFirst ? [filters, .. WindowCounts] : [.. WindowCounts, filters];
        Inputs = InputShape.Aggregate(1, (a, b) => a * b);
        Outputs = Windows * filters;
        Pairs = [.. Connect(axes, channelsFirst).Order()];
    }

    public int Channels { get; }

    public int[] WindowCounts { get; }

    public int Windows { get; }

    public int PatchSize { get; }

    /// <summary>The shapes of one sample, in the layer's data format.</summary>
    public int[] InputShape { get; }

    public int[] OutputShape { get; }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>The connected (output, input) pairs in order: the places of implementation 3's weights.</summary>
    public (int Output, int Input)[] Pairs { get; }

    /// <summary>The full matrix (inputs, outputs) without what is not connected.</summary>
    public SymbolicTensor Masked(SymbolicTensor kernel)
    {
        var mask = new float[(long)Inputs * Outputs];
        foreach (var (output, input) in Pairs) mask[(long)input * Outputs + output] = 1;
        return K.Reshape(kernel, Inputs, Outputs) * K.Cast(K.Constant(Tensor.From(mask, new Shape(Inputs, Outputs))), kernel.DType);
    }

    /// <summary>The full matrix (inputs, outputs) of packed weights.</summary>
    public SymbolicTensor Unpacked(SymbolicTensor kernel)
    {
        var places = new int[(long)Inputs * Outputs];
        Array.Fill(places, Pairs.Length);
        for (var i = 0; i < Pairs.Length; i++) places[(long)Pairs[i].Input * Outputs + Pairs[i].Output] = i;
        var withZero = K.Pad(kernel, [(0, 1)]);
        return K.Reshape(K.Gather(withZero, K.Constant(Tensor.From<int>(places.AsSpan(), new Shape(places.Length)))), Inputs, Outputs);
    }

    private IEnumerable<(int, int)> Connect(WindowAxis[] axes, bool channelsFirst)
    {
        var positions = axes.Aggregate(1, (product, axis) => product * axis.In);
        var taps = axes.Aggregate(1, (product, axis) => product * axis.Size);
        for (var window = 0; window < Windows; window++)
            for (var tap = 0; tap < taps; tap++)
            {
                if (Position(axes, window, tap) is not { } position) continue;
                for (var c = 0; c < Channels; c++)
                    for (var f = 0; f < filters; f++)
                        yield return channelsFirst
                            ? (f * Windows + window, c * positions + position)
                            : (window * filters + f, position * Channels + c);
            }
    }

    private static int? Position(WindowAxis[] axes, int window, int tap)
    {
        int position = 0, scale = 1;
        for (var i = axes.Length - 1; i >= 0; i--)
        {
            var at = window % axes[i].Out * axes[i].Stride + tap % axes[i].Size - axes[i].Before;
            if (at < 0 || at >= axes[i].In) return null;
            position += at * scale;
            scale *= axes[i].In;
            window /= axes[i].Out;
            tap /= axes[i].Size;
        }
        return position;
    }
}
