namespace KerasPS.Layers;

/// <summary>
/// Gives groups of channels mean 0 and variance 1 in each sample, then scales and shifts. Weights gamma, beta, one number
/// a channel.
/// </summary>
[KerasObject("GroupNormalization")]
public sealed class GroupNormalization : NormalizationLayer
{
    /// <summary>How many groups there are; -1 for one a channel.</summary>
    [Option(Position = 0, Min = -1, Help = "Number of groups; -1 for a group of each channel.")]
    public int Groups { get; init; } = 32;

    /// <summary>The channels' axis.</summary>
    [Option(Help = "Axis of the channels.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = Lengths(inputs[0], inputs[0].Axis(Axis));
        if (Groups == 0 || (Groups > 0 && shape[0] % Groups != 0))
            throw new KerasException("GroupsDoNotDivide", $"GroupNormalization '{Name}' has {Groups} groups and an input of " +
                $"{shape[0]} channels, which must be a multiple of them. Change the groups.");
        AddScaleAndOffset(shape);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => InSingle(x, Normalize);

    private SymbolicTensor Normalize(SymbolicTensor x)
    {
        var axis = x.Shape.Axis(Axis);
        var channels = x.Shape[axis];
        var groups = Groups < 0 ? channels : Groups;
        // The channels' axis becomes (groups, channels of a group); all but batch and groups belong together.
        Dim[] dims = [.. Dim.AllOf(x)[..axis], groups, channels / groups, .. Dim.AllOf(x)[(axis + 1)..]];
        var grouped = K.Reshape(x, dims);
        int[] axes = [.. Enumerable.Range(1, dims.Length - 1).Where(i => i != axis)];
        var centered = grouped - K.Mean(grouped, axes, true);
        var y = K.Reshape(centered * K.Rsqrt(K.Mean(K.Square(centered), axes, true) + Epsilon), Dim.AllOf(x));
        if (Align(Gamma, x, [axis]) is { } gamma) y *= gamma;
        return Align(Beta, x, [axis]) is { } beta ? y + beta : y;
    }
}
