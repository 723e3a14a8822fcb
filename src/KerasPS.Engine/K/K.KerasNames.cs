namespace KerasPS;

public static partial class K
{
    /// <summary>Whether a &lt; b, broadcast.</summary>
    public static SymbolicTensor Lesser(SymbolicTensor a, SymbolicTensor b) => Less(a, b);

    /// <summary>Whether a ≤ b, broadcast.</summary>
    public static SymbolicTensor LesserEqual(SymbolicTensor a, SymbolicTensor b) => LessEqual(a, b);

    /// <summary>x to the power a.</summary>
    public static SymbolicTensor Pow(SymbolicTensor x, SymbolicTensor a) => Power(x, a);

    /// <summary>The axes in another order.</summary>
    public static SymbolicTensor PermuteDimensions(SymbolicTensor x, params int[] pattern) => Transpose(x, pattern);

    /// <summary>Values one after the other along an axis.</summary>
    public static SymbolicTensor Concatenate(IReadOnlyList<SymbolicTensor> values, int axis = -1) => Concat(values, axis);

    /// <summary>Every element along an axis repeated.</summary>
    public static SymbolicTensor RepeatElements(SymbolicTensor x, int repeats, int axis) => Repeat(x, repeats, axis);

    /// <summary>A batch of vectors repeated along a new time axis.</summary>
    public static SymbolicTensor Repeat(SymbolicTensor x, int n) => RepeatVector(x, n);

    /// <summary>A new axis of length 1, the last one unless another is given.</summary>
    public static SymbolicTensor ExpandDims(SymbolicTensor x) => ExpandDims(x, -1);

    /// <summary>The bias of each channel added.</summary>
    public static SymbolicTensor BiasAdd(SymbolicTensor x, SymbolicTensor bias, string? dataFormat = null)
    {
        var first = IsChannelsFirst(dataFormat ?? ImageDataFormat());
        var rank = x.Shape.Rank;
        if (bias.Shape.Rank != 1 && bias.Shape.Rank != rank - 1)
            throw new ShapeMismatchException("BiasAdd", x.Shape, bias.Shape,
                $"the bias must have 1 axis (the channels) or {rank - 1} (all but the batch)");
        if (!first || rank < 3) return x + bias;
        return x + (bias.Shape.Rank == 1
            ? Reshape(bias, [Dim.Of(bias, 0), .. Enumerable.Repeat((Dim)1, rank - 2)])
            : Transpose(bias, [rank - 2, .. Enumerable.Range(0, rank - 2)]));
    }

    /// <summary>
    /// Normalizes by the batch's own statistics over axes; also gives the mean and the variance (of images over all axes
    /// but the channels the unbiased one, as the fused kernel of TensorFlow does).
    /// </summary>
    public static (SymbolicTensor Y, SymbolicTensor Mean, SymbolicTensor Variance) NormalizeBatchInTraining(
        SymbolicTensor x, SymbolicTensor? gamma, SymbolicTensor? beta, int[] reductionAxes, double epsilon = 1e-3)
    {
        var mean = Mean(x, reductionAxes, keepDims: true);
        var variance = Mean(Square(x - mean), reductionAxes, keepDims: true);
        var gone = NormalizeAxes(x, reductionAxes);
        Dim[] broadcast = [.. Dim.AllOf(mean)];
        var y = (x - mean) * Rsqrt(variance + epsilon);
        if (gamma is not null) y *= Reshape(gamma, broadcast);
        if (beta is not null) y += Reshape(beta, broadcast);
        if (x.Shape.Rank == 4 && (gone is [0, 1, 2] or [0, 2, 3]))
        {
            var size = SizeOf(x, gone);
            variance *= size / Maximum(size - 1, 1);
        }
        return (y, Squeeze(mean, gone), Squeeze(variance, gone));
    }

    /// <summary>A convolution over one axis with a kernel of its own at each place: kernel (places, size · channels, filters).</summary>
    public static SymbolicTensor LocalConv1D(SymbolicTensor x, SymbolicTensor kernel, int[] kernelSize, int[] strides,
        string dataFormat = "channels_last") => InFormat(x, dataFormat, v => LocalConv(v, kernel, kernelSize, strides));

    /// <summary>A convolution over two axes with a kernel of its own at each place: kernel (places, rows · columns · channels, filters).</summary>
    public static SymbolicTensor LocalConv2D(SymbolicTensor x, SymbolicTensor kernel, int[] kernelSize, int[] strides,
        string dataFormat = "channels_last") => InFormat(x, dataFormat, v => LocalConv(v, kernel, kernelSize, strides));

    private static SymbolicTensor LocalConv(SymbolicTensor x, SymbolicTensor kernel, int[] kernelSize, int[] strides)
    {
        var patches = ExtractPatches(x, kernelSize, strides);
        var places = Enumerable.Range(1, kernelSize.Length).Select(i => Dim.Of(patches, i)).ToArray();
        // (batch, places, size) against (places, size, filters): one product a place.
        var flat = Reshape(patches, Dim.Of(patches, 0), kernel.Shape[0], Dim.Of(patches, -1));
        var product = Transpose(MatMul(Transpose(flat, 1, 0, 2), kernel), 1, 0, 2);
        return Reshape(product, [Dim.Of(product, 0), .. places, Dim.Of(product, -1)]);
    }
}
