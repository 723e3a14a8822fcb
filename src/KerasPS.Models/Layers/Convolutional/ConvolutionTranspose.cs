namespace KerasPS;

/// <summary>
/// The transpose of a convolution, which enlarges by its strides. Weights kernel (…sizes, filters, channels), bias (filters).
/// </summary>
public abstract class ConvolutionTranspose : DilatedLayer
{
    private readonly int[]? outputPadding;

    /// <summary>Positions added at the end of each axis; null for Keras' usual lengths.</summary>
    [Option(Help = "Positions added at the end of each spatial axis, below the strides; null for the usual lengths.")]
    public int[]? OutputPadding
    {
        get => outputPadding is null ? null : PerAxis(outputPadding, "output_padding");
        init => outputPadding = value;
    }

    /// <summary>The whole shape of the output, as Keras 1 wanted it.</summary>
    [Option(InputOnly = true, OlderPosition = 3, Help = "Shape of the output with its batch axis, where it is to be other than the usual.")]
    public Shape? OutputShape { get; init; }

    /// <summary>Accepted for the sake of files, which always say 1.</summary>
    [Option(InputOnly = true, Min = 1, Max = 1, Help = "Accepted for the sake of files, which always say 1.")]
    public int Groups { get; init; } = 1;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        AddKernel(new([.. KernelSize, Filters, Channels(inputs[0])]));
        AddBias(new(Filters));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (Padding is WindowPadding.Causal or WindowPadding.Full)
            throw new KerasException("UnknownPadding", $"{ClassName} '{Name}' takes the padding valid or same; received " +
                $"{Naming.ToSnakeCase(Padding.ToString())}.");
        int[]? lengths = null;
        if (OutputShape is { } shape)
        {
            if (shape.Rank != SpatialAxes + 2)
                throw new KerasException("OptionInvalid", $"{ClassName}: option 'output_shape' is {shape}; expected " +
                    $"{SpatialAxes + 2} lengths (batch, spatial axes and channels in the layer's data format).");
            lengths = [.. SpatialAxisNumbers.Select(axis => shape[axis])];
        }
        return InFormat(x, v => Finish(K.ConvTranspose(v, Cast(Kernel!), Strides, EnginePadding,
            OutputPadding, Dilation, lengths)));
    }
}
