namespace KerasPS;

public static partial class K
{
    /// <summary>The maximum of windows over the spatial axes of (batch, …spatial, channels).</summary>
    /// <param name="x">What is pooled.</param>
    /// <param name="size">The window's lengths.</param>
    /// <param name="strides">The steps; null: the window's lengths.</param>
    /// <param name="padding">How windows lie at the borders; padding never wins.</param>
    public static SymbolicTensor MaxPool(SymbolicTensor x, int[] size, int[]? strides, SpatialPadding padding) =>
        Node.Create(new MaxPoolOp(Pooling(x, size, strides, padding)), x).Outputs[0];

    /// <inheritdoc cref="MaxPool(SymbolicTensor, int[], int[], SpatialPadding)"/>
    public static SymbolicTensor MaxPool(SymbolicTensor x, int[] size, int[]? strides = null, string padding = "valid") =>
        MaxPool(x, size, strides, SpatialPadding.Parse(padding));

    /// <summary>The mean of windows over the spatial axes of (batch, …spatial, channels); padding does not count.</summary>
    /// <param name="x">What is pooled.</param>
    /// <param name="size">The window's lengths.</param>
    /// <param name="strides">The steps; null: the window's lengths.</param>
    /// <param name="padding">How windows lie at the borders.</param>
    public static SymbolicTensor AveragePool(SymbolicTensor x, int[] size, int[]? strides, SpatialPadding padding) =>
        Node.Create(new AveragePoolOp(Pooling(x, size, strides, padding)), x).Outputs[0];

    /// <inheritdoc cref="AveragePool(SymbolicTensor, int[], int[], SpatialPadding)"/>
    public static SymbolicTensor AveragePool(SymbolicTensor x, int[] size, int[]? strides = null,
        string padding = "valid") => AveragePool(x, size, strides, SpatialPadding.Parse(padding));

    /// <summary>The maximum of a given number of about equally long windows along each spatial axis.</summary>
    public static SymbolicTensor AdaptiveMaxPool(SymbolicTensor x, int[] counts) =>
        Node.Create(new MaxPoolOp(Adaptive(x, counts)), x).Outputs[0];

    /// <summary>The mean of a given number of about equally long windows along each spatial axis.</summary>
    public static SymbolicTensor AdaptiveAveragePool(SymbolicTensor x, int[] counts) =>
        Node.Create(new AveragePoolOp(Adaptive(x, counts)), x).Outputs[0];

    private static PoolOptions Pooling(SymbolicTensor x, int[] size, int[]? strides, SpatialPadding padding)
    {
        var rank = x.Shape.Rank - 2;
        size = PerAxis(size, rank, "pool size");
        return new(size, strides is null ? size : PerAxis(strides, rank, "strides"), padding);
    }

    private static PoolOptions Adaptive(SymbolicTensor x, int[] counts) =>
        new(default, default, SpatialPadding.Valid, PerAxis(counts, x.Shape.Rank - 2, "output size"));
}
