namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor Argmax(SymbolicTensor x, int? axis = null, bool keepdims = false) => axis is { } along ? K.ArgMax(x, along, keepdims) : Whole(K.ArgMax(K.Flatten(x), 0), x, keepdims);

    public static SymbolicTensor Argmin(SymbolicTensor x, int? axis = null, bool keepdims = false) => axis is { } along ? K.ArgMin(x, along, keepdims) : Whole(K.ArgMin(K.Flatten(x), 0), x, keepdims);

    public static SymbolicTensor CountNonzero(SymbolicTensor x, int[]? axis = null) => K.Sum(K.Cast(K.NotEqual(x, 0), DType.Int32), axis);

    public static SymbolicTensor Isin(SymbolicTensor x1, SymbolicTensor x2, bool assume_unique = false, bool invert = false)
    {
        var found = K.Any(K.Equal(K.ExpandDims(x1, -1), K.Flatten(x2)), -1);
        return invert ? K.LogicalNot(found) : found;
    }

    public static SymbolicTensor Searchsorted(SymbolicTensor sorted_sequence, SymbolicTensor values, string side = "left")
    {
        var x = K.ExpandDims(values, -1);
        return K.Sum(K.Cast(side == "left" ? K.Less(sorted_sequence, x) : K.LessEqual(sorted_sequence, x), DType.Int32), -1);
    }

    public static SymbolicTensor Digitize(SymbolicTensor x, SymbolicTensor bins) => Searchsorted(bins, x, "right");

    public static SymbolicTensor SegmentSum(SymbolicTensor data, SymbolicTensor segment_ids, int? num_segments = null, bool sorted = false)
    {
        var count = num_segments ?? throw new KerasException("OperationUnknown", "segment_sum needs num_segments in a graph, where the number of segments cannot be read from the data.");
        var chosen = K.OneHot(segment_ids, count);
        return K.Reshape(K.MatMul(chosen, K.Reshape(Float(data), Dim.Of(data, 0), -1), transposeA: true), [count, .. Enumerable.Range(1, data.Shape.Rank - 1).Select(i => Dim.Of(data, i))]);
    }

    public static SymbolicTensor SegmentMax(SymbolicTensor data, SymbolicTensor segment_ids, int num_segments, bool sorted = false) =>
        K.Max(K.Where(InSegment(data, segment_ids, num_segments), K.ExpandDims(data, 1), float.MinValue), 0);

    public static SymbolicTensor Ptp(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => K.Max(x, axis, keepdims) - K.Min(x, axis, keepdims);

    public static SymbolicTensor Average(SymbolicTensor x, int? axis = null, SymbolicTensor? weights = null)
    {
        if (weights is null) return K.Mean(x, axis is { } a ? [a] : null);
        if (axis is not { } along) return K.Sum(x * weights) / K.Sum(weights);
        if (weights.Shape.Rank == 1)
            weights = K.Reshape(weights, [.. Enumerable.Range(0, x.Shape.Rank).Select(i => i == Axis(x, along) ? (Dim)(-1) : 1)]);
        return K.Sum(x * weights, along) / K.Sum(weights + K.ZerosLike(x), along);
    }

    public static SymbolicTensor[] Moments(SymbolicTensor x, int[] axes, bool keepdims = false) => [K.Mean(x, axes, keepdims), K.Var(x, axes, keepdims)];

    public static SymbolicTensor Median(SymbolicTensor x, int[]? axis = null, bool keepdims = false) => Quantile(x, 0.5, axis, "linear", keepdims);

    public static SymbolicTensor Percentile(SymbolicTensor x, double q, int[]? axis = null, string method = "linear", bool keepdims = false) => Quantile(x, q / 100, axis, method, keepdims);

    public static SymbolicTensor Quantile(SymbolicTensor x, double q, int[]? axis = null, string method = "linear", bool keepdims = false)
    {
        int[] axes = [.. (axis ?? [.. Enumerable.Range(0, x.Shape.Rank)]).Select(a => Axis(x, a)).Order()];
        var others = Enumerable.Range(0, x.Shape.Rank).Except(axes).ToArray();
        var rows = K.Sort(K.Reshape(K.Transpose(Float(x), [.. others, .. axes]), [.. others.Select(a => Dim.Of(x, a)), -1]), -1);
        var place = q * (axes.Aggregate(1, (n, a) => n * x.Shape[a]) - 1);
        var (low, high) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        SymbolicTensor At(int i) => K.Squeeze(K.SliceAxis(rows, rows.Shape.Rank - 1, i, i + 1), -1);
        var value = method switch
        {
            "lower" => At(low),
            "higher" => At(high),
            "nearest" => At((int)Math.Round(place, MidpointRounding.ToEven)),
            "midpoint" => (At(low) + At(high)) * 0.5,
            _ => At(low) + (At(high) - At(low)) * (place - low),
        };
        return keepdims ? K.Reshape(value, [.. Enumerable.Range(0, x.Shape.Rank).Select(i => axes.Contains(i) ? (Dim)1 : Dim.Of(x, i))]) : value;
    }

    public static SymbolicTensor Quantile(SymbolicTensor x, double[] q, int[]? axis = null, string method = "linear", bool keepdims = false) =>
        K.Stack([.. q.Select(share => Quantile(x, share, axis, method, keepdims))], 0);

    public static SymbolicTensor Norm(SymbolicTensor x, System.Text.Json.Nodes.JsonNode? ord = null, int[]? axis = null, bool keepdims = false)
    {
        var value = Float(x);
        if (ord is System.Text.Json.Nodes.JsonValue text && text.TryGetValue<string>(out var kind) && kind is "fro" or "2") ord = null;
        if (ord is null) return K.Sqrt(K.Sum(K.Square(value), axis, keepdims));
        return ord.ToJsonString().Trim('"') switch
        {
            "inf" => K.Max(K.Abs(value), axis, keepdims),
            "-inf" => K.Min(K.Abs(value), axis, keepdims),
            "0" => K.Sum(K.Cast(K.NotEqual(value, 0), value.DType), axis, keepdims),
            "1" => K.Sum(K.Abs(value), axis, keepdims),
            var p => K.Power(K.Sum(K.Power(K.Abs(value), Number(p)), axis, keepdims), 1 / Number(p)),
        };
    }

    public static SymbolicTensor Normalize(SymbolicTensor x, int axis = -1, int order = 2, double? epsilon = null)
    {
        var least = epsilon ?? 1e-7;
        if (order == 2) return x * K.Rsqrt(K.Maximum(K.Sum(K.Square(x), axis, keepDims: true), least * least));
        return x / K.Maximum(Norm(x, order, [axis], true), least);
    }

    public static SymbolicTensor Trapezoid(SymbolicTensor y, SymbolicTensor? x = null, double dx = 1, int axis = -1)
    {
        var along = Axis(y, axis);
        var width = x is null ? K.Constant(dx) : Diff(x, 1, x.Shape.Rank == 1 ? 0 : along);
        return K.Sum((K.SliceAxis(y, along, 1) + K.SliceAxis(y, along, 0, -1)) * width * 0.5, along);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static SymbolicTensor Whole(SymbolicTensor index, SymbolicTensor x, bool keepdims) =>
        keepdims ? K.Reshape(index, [.. Enumerable.Repeat((Dim)1, x.Shape.Rank)]) : index;
}
