namespace KerasPS;

public static partial class K
{
    /// <summary>The sum over axes (null: all).</summary>
    public static SymbolicTensor Sum(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new SumOp(a, keepDims));

    /// <summary>The sum over one axis.</summary>
    public static SymbolicTensor Sum(SymbolicTensor x, int axis, bool keepDims = false) => Sum(x, [axis], keepDims);

    /// <summary>The mean over axes (null: all).</summary>
    public static SymbolicTensor Mean(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new MeanOp(a, keepDims));

    /// <summary>The mean over one axis.</summary>
    public static SymbolicTensor Mean(SymbolicTensor x, int axis, bool keepDims = false) => Mean(x, [axis], keepDims);

    /// <summary>The largest element over axes (null: all).</summary>
    public static SymbolicTensor Max(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new MaxOp(a, keepDims));

    /// <summary>The largest element over one axis.</summary>
    public static SymbolicTensor Max(SymbolicTensor x, int axis, bool keepDims = false) => Max(x, [axis], keepDims);

    /// <summary>The smallest element over axes (null: all).</summary>
    public static SymbolicTensor Min(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new MinOp(a, keepDims));

    /// <summary>The smallest element over one axis.</summary>
    public static SymbolicTensor Min(SymbolicTensor x, int axis, bool keepDims = false) => Min(x, [axis], keepDims);

    /// <summary>The product over axes (null: all).</summary>
    public static SymbolicTensor Prod(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new ProdOp(a, keepDims));

    /// <summary>The product over one axis.</summary>
    public static SymbolicTensor Prod(SymbolicTensor x, int axis, bool keepDims = false) => Prod(x, [axis], keepDims);

    /// <summary>Whether any element over axes (null: all) is true.</summary>
    public static SymbolicTensor Any(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new AnyOp(a, keepDims));

    /// <summary>Whether any element over one axis is true.</summary>
    public static SymbolicTensor Any(SymbolicTensor x, int axis, bool keepDims = false) => Any(x, [axis], keepDims);

    /// <summary>Whether all elements over axes (null: all) are true.</summary>
    public static SymbolicTensor All(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Reduce(x, axes, a => new AllOp(a, keepDims));

    /// <summary>Whether all elements over one axis are true.</summary>
    public static SymbolicTensor All(SymbolicTensor x, int axis, bool keepDims = false) => All(x, [axis], keepDims);

    /// <summary>The number of elements over axes (null: all), as a float number known when a plan is made.</summary>
    public static SymbolicTensor SizeOf(SymbolicTensor x, int[]? axes = null)
    {
        long size = 1;
        var known = true;
        foreach (var axis in NormalizeAxes(x, axes))
        {
            known &= x.Shape[axis] >= 0;
            size *= x.Shape[axis];
        }
        return known ? Constant(size, x.DType.ToFloating())
            : Node.Create(new SizeOfOp(NormalizeAxes(x, axes)), x).Outputs[0];
    }

    private static SymbolicTensor Reduce(SymbolicTensor x, int[]? axes, Func<int[], Op> op)
    {
        var normal = NormalizeAxes(x, axes);
        return Node.Create(op(normal), x).Outputs[0];
    }

    private static int[] NormalizeAxes(SymbolicTensor x, int[]? axes)
    {
        if (axes is null) return [.. Enumerable.Range(0, x.Shape.Rank)];
        return [.. axes.Select(axis => Axis(x, axis)).Distinct().Order()];
    }

    private static int Axis(SymbolicTensor x, int axis, int more = 0) =>
        axis >= -Given(x).Shape.Rank - more && axis < x.Shape.Rank + more
            ? (axis < 0 ? axis + x.Shape.Rank + more : axis)
            : throw new KerasException("AxisOutOfRange", $"Axis {axis} is outside a value of shape {x.Shape}; " +
                $"expected {-x.Shape.Rank - more} to {x.Shape.Rank + more - 1}.");
}
