namespace KerasPS;

public static partial class K
{
    /// <summary>Resizes the spatial axes of (batch, …spatial, channels) to given lengths.</summary>
    /// <param name="x">What is resized.</param>
    /// <param name="lengths">The new lengths.</param>
    /// <param name="method">The interpolation.</param>
    /// <param name="antialias">Whether the kernel widens when an axis shrinks.</param>
    /// <param name="halfPixel">Whether elements lie at the middle of their cells; false for the rule of Keras 1 and 2.</param>
    public static SymbolicTensor Resize(SymbolicTensor x, int[] lengths, ResizeMethod method = ResizeMethod.Bilinear,
        bool antialias = false, bool halfPixel = true) =>
        Node.Create(new ResizeOp(new(method, PerAxis(lengths, x.Shape.Rank - 2, "lengths"), default, halfPixel, antialias)), x)
            .Outputs[0];

    /// <summary>Enlarges the spatial axes of (batch, …spatial, channels) by whole factors.</summary>
    /// <param name="x">What is enlarged.</param>
    /// <param name="factors">The factors.</param>
    /// <param name="method">The interpolation.</param>
    /// <param name="halfPixel">Whether elements lie at the middle of their cells; false for the rule of Keras 1 and 2.</param>
    public static SymbolicTensor UpSample(SymbolicTensor x, int[] factors, ResizeMethod method = ResizeMethod.Nearest,
        bool halfPixel = true) =>
        Node.Create(new ResizeOp(new(method, default, PerAxis(factors, x.Shape.Rank - 2, "factors"), halfPixel)), x).Outputs[0];

    /// <summary>
    /// The elements of each window laid along the last axis: (batch, …windows, taps · channels), taps in row-major order.
    /// </summary>
    public static SymbolicTensor ExtractPatches(SymbolicTensor x, int[] size, int[]? strides, SpatialPadding padding,
        int[]? dilation = null)
    {
        var rank = x.Shape.Rank - 2;
        ConvOptions options = new(PerAxis(strides, rank, "strides"), padding, PerAxis(dilation, rank, "dilation"));
        return Node.Create(new ExtractPatchesOp(PerAxis(size, rank, "size"), options), x).Outputs[0];
    }

    /// <inheritdoc cref="ExtractPatches(SymbolicTensor, int[], int[], SpatialPadding, int[])"/>
    public static SymbolicTensor ExtractPatches(SymbolicTensor x, int[] size, int[]? strides = null,
        string padding = "valid", int[]? dilation = null) =>
        ExtractPatches(x, size, strides, SpatialPadding.Parse(padding), dilation);
}
