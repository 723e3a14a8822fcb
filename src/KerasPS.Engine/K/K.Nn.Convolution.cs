namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// Cross-correlation over one to three spatial axes: x (batch, …spatial, channels), kernel (…sizes, channels / groups,
    /// filters).
    /// </summary>
    /// <param name="x">What is convolved.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="strides">The steps; null: 1.</param>
    /// <param name="padding">How windows lie at the borders.</param>
    /// <param name="dilation">The distance of a window's taps; null: 1.</param>
    /// <param name="groups">Into how many groups the channels are split.</param>
    public static SymbolicTensor Conv(SymbolicTensor x, SymbolicTensor kernel, int[]? strides, SpatialPadding padding,
        int[]? dilation = null, int groups = 1)
    {
        if (padding.Kind == PaddingKind.Causal && kernel.Shape.Rank != 3)
            throw new KerasException("CausalPadding",
                $"Causal padding needs one spatial axis; received a kernel {kernel.Shape}. Use 'valid' or 'same'.");
        return Node.Create(new ConvOp(Options(kernel, strides, padding, dilation, groups)), x, kernel).Outputs[0];
    }

    /// <inheritdoc cref="Conv(SymbolicTensor, SymbolicTensor, int[], SpatialPadding, int[], int)"/>
    public static SymbolicTensor Conv(SymbolicTensor x, SymbolicTensor kernel, int[]? strides = null,
        string padding = "valid", int[]? dilation = null, int groups = 1) =>
        Conv(x, kernel, strides, SpatialPadding.Parse(padding), dilation, groups);

    /// <summary>
    /// The transpose of <see cref="Conv(SymbolicTensor, SymbolicTensor, int[], SpatialPadding, int[], int)"/>: x (batch,
    /// …spatial, channels), kernel (…sizes, filters / groups, channels).
    /// </summary>
    /// <param name="x">The value.</param>
    /// <param name="kernel">The kernel, channels last.</param>
    /// <param name="strides">The upsampling factors; null: 1.</param>
    /// <param name="padding">How the windows of the convolution that is transposed lie.</param>
    /// <param name="outputPadding">Positions added at the end of each axis; null: Keras' default lengths.</param>
    /// <param name="dilation">The distance of the taps; null: 1.</param>
    /// <param name="outputLengths">The spatial lengths where they are given.</param>
    /// <param name="groups">Into how many groups the channels are split.</param>
    public static SymbolicTensor ConvTranspose(SymbolicTensor x, SymbolicTensor kernel, int[]? strides,
        SpatialPadding padding, int[]? outputPadding = null, int[]? dilation = null, int[]? outputLengths = null,
        int groups = 1)
    {
        var options = Options(kernel, strides, padding, dilation, groups);
        for (var i = 0; outputPadding is not null && i < options.Rank; i++)
            if (outputPadding[i] < 0 || outputPadding[i] >= options.Strides[i])
                throw new KerasException("OutputPadding",
                    $"The output padding {outputPadding[i]} of axis {i} must be at least 0 and below the stride " +
                    $"{options.Strides[i]}. Lower it, or raise the stride.");
        return Node.Create(new ConvInputGradientOp(options, outputLengths ?? default(EquatableArray<int>), outputPadding ?? default(EquatableArray<int>)), x, kernel).Outputs[0];
    }

    /// <inheritdoc cref="ConvTranspose(SymbolicTensor, SymbolicTensor, int[], SpatialPadding, int[], int[], int[], int)"/>
    public static SymbolicTensor ConvTranspose(SymbolicTensor x, SymbolicTensor kernel, int[]? strides = null,
        string padding = "valid", int[]? outputPadding = null, int[]? dilation = null, int[]? outputLengths = null,
        int groups = 1) => ConvTranspose(x, kernel, strides, SpatialPadding.Parse(padding), outputPadding, dilation,
            outputLengths, groups);

    /// <summary>
    /// Convolves each channel with kernels of its own: kernel (…sizes, channels, multiplier), output channel c · multiplier + m.
    /// </summary>
    public static SymbolicTensor DepthwiseConv(SymbolicTensor x, SymbolicTensor kernel, int[]? strides,
        SpatialPadding padding, int[]? dilation = null)
    {
        var (channels, multiplier) = (kernel.Shape[-2], kernel.Shape[-1]);
        Dim[] grouped = [.. Enumerable.Range(0, kernel.Shape.Rank - 2).Select(i => Dim.Of(kernel, i)), 1, channels * multiplier];
        return Conv(x, Reshape(kernel, grouped), strides, padding, dilation, channels);
    }

    /// <inheritdoc cref="DepthwiseConv(SymbolicTensor, SymbolicTensor, int[], SpatialPadding, int[])"/>
    public static SymbolicTensor DepthwiseConv(SymbolicTensor x, SymbolicTensor kernel, int[]? strides = null,
        string padding = "valid", int[]? dilation = null) =>
        DepthwiseConv(x, kernel, strides, SpatialPadding.Parse(padding), dilation);

    /// <summary>A depthwise convolution, then one over the channels alone (pointwise kernel …1, channels · multiplier, filters).</summary>
    public static SymbolicTensor SeparableConv(SymbolicTensor x, SymbolicTensor depthwise, SymbolicTensor pointwise,
        int[]? strides = null, string padding = "valid", int[]? dilation = null) =>
        Conv(DepthwiseConv(x, depthwise, strides, padding, dilation), pointwise);

    private static ConvOptions Options(SymbolicTensor kernel, int[]? strides, SpatialPadding padding, int[]? dilation,
        int groups)
    {
        var rank = kernel.Shape.Rank - 2;
        return new(PerAxis(strides, rank, "strides"), padding, PerAxis(dilation, rank, "dilation"), groups);
    }

    // One number stands for all axes.
    private static int[] PerAxis(int[]? values, int rank, string what)
    {
        if (values is null or { Length: 0 }) values = [1];
        if (values.Length == 1 && rank > 1) values = [.. Enumerable.Repeat(values[0], rank)];
        if (values.Length != rank || values.Any(v => v < 1))
            throw new KerasException("SpatialArgument",
                $"The {what} must be {rank} positive numbers, one a spatial axis; received ({string.Join(", ", values)}).");
        return values;
    }
}
