namespace KerasPS;

/// <summary>Statistics that pass over what is no number.</summary>
internal static partial class KerasOperations
{
    public static SymbolicTensor Nansum(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => K.Sum(WithoutNan(x, 0), axis, keepdims);

    public static SymbolicTensor Nanprod(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => K.Prod(WithoutNan(x, 1), axis, keepdims);

    public static SymbolicTensor Cumsum(SymbolicTensor x, int? axis = null, DType? dtype = null) => Typed(axis is { } along ? K.CumSum(x, along) : K.CumSum(K.Flatten(x), 0), dtype);

    public static SymbolicTensor Cumprod(SymbolicTensor x, int? axis = null, DType? dtype = null) => Typed(axis is { } along ? K.CumProd(x, along) : K.CumProd(K.Flatten(x), 0), dtype);

    public static SymbolicTensor Nancumsum(SymbolicTensor x, int? axis = null) => Cumsum(WithoutNan(x, 0), axis);

    public static SymbolicTensor Nancumprod(SymbolicTensor x, int? axis = null) => Cumprod(WithoutNan(x, 1), axis);

    public static SymbolicTensor Nanmean(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => Nansum(x, axis, keepdims) / Numbers(x, axis, keepdims);

    public static SymbolicTensor Nanmax(SymbolicTensor x, int[]? axis = null, bool keepdims = false) =>
        K.Where(K.Equal(Numbers(x, axis, keepdims), 0), double.NaN, K.Max(WithoutNan(x, double.NegativeInfinity), axis, keepdims));

    public static SymbolicTensor Nanmin(SymbolicTensor x, int[]? axis = null, bool keepdims = false) =>
        K.Where(K.Equal(Numbers(x, axis, keepdims), 0), double.NaN, K.Min(WithoutNan(x, double.PositiveInfinity), axis, keepdims));

    public static SymbolicTensor Nanargmax(SymbolicTensor x, int? axis = null, bool keepdims = false) => Argmax(WithoutNan(x, double.NegativeInfinity), axis, keepdims);

    public static SymbolicTensor Nanargmin(SymbolicTensor x, int? axis = null, bool keepdims = false) => Argmin(WithoutNan(x, double.PositiveInfinity), axis, keepdims);

    public static SymbolicTensor Nanvar(SymbolicTensor x, int[]? axis = null, bool keepdims = false) =>
        Nanmean(K.Square(x - Nanmean(x, axis, true)), axis, keepdims);

    public static SymbolicTensor Nanstd(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => K.Sqrt(Nanvar(x, axis, keepdims));

    public static SymbolicTensor Nanmedian(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => Nanquantile(x, 0.5, axis, "linear", keepdims);

    public static SymbolicTensor Nanpercentile(SymbolicTensor x, double q, int[]? axis = null, string method = "linear", bool keepdims = false) =>
        Nanquantile(x, q / 100, axis, method, keepdims);

    public static SymbolicTensor Nanquantile(SymbolicTensor x, double q, int[]? axis = null, string method = "linear", bool keepdims = false)
    {
        int[] axes = [.. (axis ?? [.. Enumerable.Range(0, x.Shape.Rank)]).Select(a => Axis(x, a)).Order()];
        var others = Enumerable.Range(0, x.Shape.Rank).Except(axes).ToArray();
        // What is no number goes to the end, and every row has a place of its own.
        var rows = K.Reshape(K.Transpose(Float(x), [.. others, .. axes]), [.. others.Select(a => Dim.Of(x, a)), -1]);
        var count = Numbers(rows, [-1], true);
        rows = K.Sort(WithoutNan(rows, double.PositiveInfinity), -1);
        var place = q * (count - 1);
        var (low, high) = (K.Floor(place), K.Ceil(place));
        SymbolicTensor At(SymbolicTensor i) => K.TakeAlongAxis(rows, K.Cast(K.Maximum(i, 0), DType.Int32), -1);
        var value = method switch
        {
            "lower" => At(low),
            "higher" => At(high),
            "nearest" => At(K.Round(place)),
            "midpoint" => (At(low) + At(high)) * 0.5,
            _ => At(low) + K.Where(K.Equal(low, high), 0, At(high) - At(low)) * (place - low),
        };
        value = K.Squeeze(K.Where(K.Equal(count, 0), double.NaN, value), -1);
        return keepdims ? K.Reshape(value, [.. Enumerable.Range(0, x.Shape.Rank).Select(i => axes.Contains(i) ? (Dim)1 : Dim.Of(x, i))]) : value;
    }

    private static SymbolicTensor Typed(SymbolicTensor x, DType? dtype) => dtype is { } type ? K.Cast(x, type) : x;

    private static SymbolicTensor WithoutNan(SymbolicTensor x, double instead) => x.DType.IsFloating() ? K.Where(K.IsNan(x), instead, x) : x;

    private static SymbolicTensor Numbers(SymbolicTensor x, int[]? axis, bool keepdims) => K.Sum(K.Where(K.IsNan(Float(x)), 0, K.OnesLike(Float(x))), axis, keepdims);
}
