namespace KerasPS.Layers;

/// <summary>A layer that prepares images; inside, channels come last.</summary>
public abstract class ImagePreprocessing : Layer
{
    /// <summary>Where the channels stand.</summary>
    [Option(Aliases = ["dim_ordering"], Help = "Where the channels stand: channels_last or channels_first.")]
    public DataFormat? DataFormat { get; init; } = KerasPS.DataFormat.ChannelsLast;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        x = K.Cast(x, ComputeDType);
        var single = x.Shape.Rank == 3;
        if (single) x = K.ExpandDims(x, 0);
        var first = DataFormat == KerasPS.DataFormat.ChannelsFirst;
        if (first) x = K.Transpose(x, 0, 2, 3, 1);
        var y = Transform(x, context);
        if (first) y = K.Transpose(y, 0, 3, 1, 2);
        return single ? K.Squeeze(y, 0) : y;
    }

    /// <summary>The images (batch, height, width, channels) prepared.</summary>
    protected abstract SymbolicTensor Transform(SymbolicTensor images, CallContext context);
}
