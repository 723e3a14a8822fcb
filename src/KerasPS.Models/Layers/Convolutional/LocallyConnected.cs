namespace KerasPS;

/// <summary>
/// A convolution whose windows do not share weights. In implementation 1 the kernel is (windows, taps · channels,
/// filters); in 2 and 3 it is a full or a packed matrix between all inputs and outputs. Bias (…windows, filters).
/// </summary>
public abstract class LocallyConnected : KernelLayer
{
    private LocalConnections? connections;

    /// <summary>How the weights are laid out.</summary>
    [Option(Min = 1, Max = 3, Help = "How the weights are laid out: 1 by window, 2 as a full matrix, 3 as a packed one.")]
    public int Implementation { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        base.OnOptionsSet();
        if (Padding is not (WindowPadding.Valid or WindowPadding.Same) || (Padding == WindowPadding.Same && Implementation == 1))
            throw new KerasException("UnknownPadding", $"{ClassName} takes the padding valid, or same with implementation 2 " +
                $"or 3; received {Naming.ToSnakeCase(Padding.ToString())} with implementation {Implementation}.");
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = inputs[0];
        _ = Channels(shape);
        if (!shape.Skip(1).IsKnown)
            throw new KerasException("LayerShape", $"{ClassName} '{Name}' has weights of its own for each position, so all " +
                $"lengths but the batch's must be known; received {shape}. Give -InputShape in full.");
        connections = new(shape, ChannelsFirst, KernelSize, Strides, LocalPadding, Filters);
        AddKernel(Implementation switch
        {
            1 => new(connections.Windows, connections.PatchSize, Filters),
            2 => new([.. connections.InputShape, .. connections.OutputShape]),
            _ => new(connections.Pairs.Length),
        });
        AddBias(new([.. connections.WindowCounts, Filters]));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        if (Implementation == 1)
        {
            var sums = ByWindow(ChannelsFirst ? K.ChannelsLast(x) : x);
            return WithBias(ChannelsFirst ? K.ChannelsFirst(sums) : sums);
        }
        var matrix = Implementation == 2 ? connections!.Masked(Cast(Kernel!)) : connections!.Unpacked(Cast(Kernel!));
        var flat = K.MatMul(K.Reshape(x, Dim.Of(x, 0), connections.Inputs), matrix);
        return WithBias(K.Reshape(flat, [Dim.Of(x, 0), .. connections.OutputShape.Select(d => (Dim)d)]));
    }

    // Windows of the same padding lie around their positions, whatever the strides.
    private SpatialPadding LocalPadding => Padding == WindowPadding.Same
        ? SpatialPadding.Anchored([.. KernelSize.Select(k => k / 2)])
        : EnginePadding;

    // Where the channels come first, Keras reads the bias (…windows, filters) as (filters, …windows) without moving axes.
    private SymbolicTensor WithBias(SymbolicTensor sums)
    {
        if (Bias is not null) sums += K.Reshape(Cast(Bias), [1, .. connections!.OutputShape.Select(d => (Dim)d)]);
        return Activation.Call(sums);
    }

    // Keras lays a window out as it lies in the data: the channels first where they come first.
    private SymbolicTensor ByWindow(SymbolicTensor x)
    {
        var c = connections!;
        var patches = K.ExtractPatches(x, KernelSize, Strides, LocalPadding);
        if (ChannelsFirst)
        {
            var taps = c.PatchSize / c.Channels;
            patches = K.Transpose(K.Reshape(patches, Dim.Of(x, 0), c.Windows, taps, c.Channels), 0, 1, 3, 2);
        }
        var rows = K.Transpose(K.Reshape(patches, Dim.Of(x, 0), c.Windows, c.PatchSize), 1, 0, 2);
        var sums = K.Transpose(K.MatMul(rows, Cast(Kernel!)), 1, 0, 2);
        return K.Reshape(sums, [Dim.Of(x, 0), .. c.WindowCounts.Select(d => (Dim)d), Filters]);
    }
}
