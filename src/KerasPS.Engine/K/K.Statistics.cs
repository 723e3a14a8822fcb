namespace KerasPS;

public static partial class K
{
    /// <summary>The variance (mean of squared deviations) over axes (null: all).</summary>
    public static SymbolicTensor Var(SymbolicTensor x, int[]? axes = null, bool keepDims = false)
    {
        if (!x.DType.IsFloating()) x = Cast(x, DType.Float32);
        return Mean(Square(x - Mean(x, axes, keepDims: true)), axes, keepDims);
    }

    /// <summary>The variance over one axis.</summary>
    public static SymbolicTensor Var(SymbolicTensor x, int axis, bool keepDims = false) => Var(x, [axis], keepDims);

    /// <summary>The standard deviation over axes (null: all).</summary>
    public static SymbolicTensor Std(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Sqrt(Var(x, axes, keepDims));

    /// <summary>The standard deviation over one axis.</summary>
    public static SymbolicTensor Std(SymbolicTensor x, int axis, bool keepDims = false) => Std(x, [axis], keepDims);

    /// <summary>Mean and variance over axes (null: all).</summary>
    public static (SymbolicTensor Mean, SymbolicTensor Variance) Moments(SymbolicTensor x, int[]? axes = null,
        bool keepDims = false)
    {
        var mean = Mean(x, axes, keepDims: true);
        var variance = Mean(Square(x - mean), axes, keepDims);
        return (keepDims ? mean : Squeeze(mean, NormalizeAxes(x, axes)), variance);
    }

    /// <summary>ln Σ eˣ over axes (null: all), without overflow.</summary>
    public static SymbolicTensor LogSumExp(SymbolicTensor x, int[]? axes = null, bool keepDims = false)
    {
        var max = StopGradient(Max(x, axes, keepDims: true));
        max = Where(IsFinite(max), max, ZerosLike(max));
        var sum = Log(Sum(Exp(x - max), axes, keepDims: true)) + max;
        return keepDims ? sum : Squeeze(sum, NormalizeAxes(x, axes));
    }

    /// <summary>ln Σ eˣ over one axis.</summary>
    public static SymbolicTensor LogSumExp(SymbolicTensor x, int axis, bool keepDims = false) =>
        LogSumExp(x, [axis], keepDims);

    /// <summary>The position of the largest element along an axis (the first of equal ones).</summary>
    public static SymbolicTensor ArgMax(SymbolicTensor x, int axis = -1, bool keepDims = false) =>
        Node.Create(new ArgExtremeOp(Axis(x, axis), true, keepDims), x).Outputs[0];

    /// <summary>The position of the smallest element along an axis (the first of equal ones).</summary>
    public static SymbolicTensor ArgMin(SymbolicTensor x, int axis = -1, bool keepDims = false) =>
        Node.Create(new ArgExtremeOp(Axis(x, axis), false, keepDims), x).Outputs[0];

    /// <summary>Sums of all elements up to each one (exclusive: before each one; reverse: from the end).</summary>
    public static SymbolicTensor CumSum(SymbolicTensor x, int axis = 0, bool exclusive = false, bool reverse = false) =>
        Node.Create(new CumulativeOp(Axis(x, axis), false, exclusive, reverse), x).Outputs[0];

    /// <summary>Products of all elements up to each one (exclusive: before each one; reverse: from the end).</summary>
    public static SymbolicTensor CumProd(SymbolicTensor x, int axis = 0, bool exclusive = false, bool reverse = false) =>
        Node.Create(new CumulativeOp(Axis(x, axis), true, exclusive, reverse), x).Outputs[0];

    /// <summary>The Euclidean norm over axes (null: all).</summary>
    public static SymbolicTensor Norm(SymbolicTensor x, int[]? axes = null, bool keepDims = false) =>
        Sqrt(Sum(Square(x), axes, keepDims));

    /// <summary>x divided by its Euclidean norm along an axis (null: over all).</summary>
    public static SymbolicTensor L2Normalize(SymbolicTensor x, int? axis = -1)
    {
        var squares = Sum(Square(x), axis is { } a ? [a] : null, keepDims: true);
        return x * Rsqrt(Maximum(squares, 1e-12));
    }
}
