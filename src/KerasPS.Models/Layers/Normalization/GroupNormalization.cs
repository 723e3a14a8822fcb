namespace KerasPS.Layers;

/// <summary>Gives groups of channels mean 0 and variance 1 in each sample, then scales and shifts each channel.</summary>
/// <input>(batch, …, channels)</input>
/// <output>that of the input</output>
/// <weights>gamma (channels), beta (channels)</weights>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// 32 channels in 4 groups; -1 groups would be one for each channel.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2D 32 3 -InputShape 28, 28, 3 | Add-Layer GroupNormalization 4
/// ($model.Layers[1] | Get-Weight).Shape
/// # (32,)
/// # (32,)
/// </code>
/// </example>
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
