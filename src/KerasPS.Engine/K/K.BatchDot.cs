namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// Keras' batch_dot: for each sample the sum of products over one axis of x and one of y. The result has the
    /// remaining axes of x, then those of y without its batch axis, and at least two axes.
    /// </summary>
    /// <param name="x">The first batch.</param>
    /// <param name="y">The second batch.</param>
    /// <param name="axes">One axis of each; one number counts for both; none: the last of x and the second last of y
    /// (the last where y has two axes).</param>
    public static SymbolicTensor BatchDot(SymbolicTensor x, SymbolicTensor y, params int[] axes)
    {
        int xRank = x.Shape.Rank, yRank = y.Shape.Rank;
        if (xRank < 2 || yRank < 2)
            throw new ShapeMismatchException("BatchDot", x.Shape, y.Shape, "expected a batch axis and at least one more of each");
        var xAxis = Axis(x, axes.Length > 0 ? axes[0] : xRank - 1);
        var yAxis = Axis(y, axes.Length > 1 ? axes[1] : axes.Length > 0 ? axes[0] : yRank == 2 ? 1 : yRank - 2);
        if (xAxis == 0 || yAxis == 0)
            throw new KerasException("BatchDotAxis", "BatchDot: the batch axis (0) cannot be summed over; give later axes.");
        if (!Fits(x.Shape[xAxis], y.Shape[yAxis]))
            throw new ShapeMismatchException("BatchDot", x.Shape, y.Shape,
                $"axis {xAxis} of the first and axis {yAxis} of the second must be equal");

        int[] xRest = [.. Enumerable.Range(1, xRank - 1).Where(i => i != xAxis)];
        int[] yRest = [.. Enumerable.Range(1, yRank - 1).Where(i => i != yAxis)];
        // The free axes of x become rows, those of y columns of one matrix product a sample.
        var left = xRest.Length == 1
            ? (Value: x, Transposed: xAxis == 1)
            : (Value: MergeFree(Transpose(x, [0, .. xRest, xAxis]), xRest.Length, last: false), Transposed: false);
        var right = yRest.Length == 1
            ? (Value: y, Transposed: yAxis == 2)
            : (Value: MergeFree(Transpose(y, [0, yAxis, .. yRest]), yRest.Length, last: true), Transposed: false);
        var product = MatMul(left.Value, right.Value, left.Transposed, right.Transposed);
        if (xRest.Length == 1 && yRest.Length == 1) return product;
        List<Dim> dims = [Dim.Of(product, 0), .. xRest.Select(i => Dim.Of(x, i)), .. yRest.Select(i => Dim.Of(y, i))];
        if (dims.Count == 1) dims.Add(1);
        return Reshape(product, [.. dims]);
    }

    // (batch, axis, free…) or (batch, free…, axis) with the free axes as one.
    private static SymbolicTensor MergeFree(SymbolicTensor x, int free, bool last)
    {
        if (free == 1) return x;
        var unknown = false;
        var size = 1;
        for (var i = 0; i < free; i++)
        {
            var length = x.Shape[last ? 2 + i : 1 + i];
            unknown |= length < 0;
            size *= length;
        }
        Dim merged = unknown ? -1 : size;
        return last ? Reshape(x, Dim.Of(x, 0), Dim.Of(x, 1), merged) : Reshape(x, Dim.Of(x, 0), merged, Dim.Of(x, -1));
    }
}
