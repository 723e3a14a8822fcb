namespace KerasPS;

/// <summary>Values put, added or counted at places that the data name.</summary>
internal static partial class KerasOperations
{
    public static SymbolicTensor Scatter(SymbolicTensor indices, SymbolicTensor values, int[] shape)
    {
        var (flat, lengths, rest) = Places(indices, shape);
        var sums = K.ScatterAdd(K.Reshape(Float(values), [-1, .. rest]), flat, K.Fill([lengths, .. rest], 0));
        return K.Cast(K.Reshape(sums, [.. shape.Select(d => (Dim)d)]), values.DType);
    }

    public static SymbolicTensor ScatterUpdate(SymbolicTensor inputs, SymbolicTensor indices, SymbolicTensor updates, string? reduction = null)
    {
        var shape = inputs.Shape.ToArray();
        if (reduction is "add") return inputs + Scatter(indices, K.Cast(updates, inputs.DType), shape);
        var (flat, lengths, rest) = Places(indices, shape);
        var values = K.Reshape(Float(updates), [-1, .. rest]);
        // Of several values for one place the last one stays: the others weigh nothing.
        var number = K.Arange(Dim.Of(flat, 0));
        var same = K.Equal(K.ExpandDims(flat, 0), K.ExpandDims(flat, 1));
        var last = K.Equal(K.Max(K.Where(same, K.ExpandDims(number, 0), -1), 1), number);
        if (reduction is "mul" or "max" or "min") return Combined(inputs, flat, values, reduction);
        if (reduction is not null) throw new KerasException("OperationUnknown", $"scatter_update knows the reductions add, mul, max and min; received '{reduction}'.");
        var kept = K.Where(K.Reshape(last, [-1, .. rest.Select(_ => (Dim)1)]), values, 0);
        var touched = K.Greater(K.ScatterAdd(K.OnesLike(K.Reshape(K.Cast(flat, DType.Float32), -1)), flat, K.Fill([lengths], 0)), 0);
        var sums = K.ScatterAdd(kept, flat, K.Fill([lengths, .. rest], 0));
        var result = K.Where(K.Reshape(touched, [-1, .. rest.Select(_ => (Dim)1)]), sums, K.Reshape(Float(inputs), [lengths, .. rest]));
        return K.Cast(K.Reshape(result, [.. shape.Select(d => (Dim)d)]), inputs.DType);
    }

    public static SymbolicTensor[] UnravelIndex(SymbolicTensor indices, int[] shape)
    {
        var places = new SymbolicTensor[shape.Length];
        // Places from the end count back from the whole.
        var left = K.Where(K.Less(indices, 0), indices + shape.Aggregate(1, (n, d) => n * d), indices);
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            places[i] = K.FloorMod(left, shape[i]);
            left = K.FloorDivide(left, shape[i]);
        }
        return places;
    }

    public static SymbolicTensor SegmentMin(SymbolicTensor data, SymbolicTensor segment_ids, int num_segments, bool sorted = false) =>
        -SegmentMax(-data, segment_ids, num_segments);

    public static SymbolicTensor SegmentProd(SymbolicTensor data, SymbolicTensor segment_ids, int num_segments, bool sorted = false) =>
        K.Prod(K.Where(InSegment(data, segment_ids, num_segments), K.ExpandDims(data, 1), 1), 0);

    public static SymbolicTensor Bincount(SymbolicTensor x, SymbolicTensor? weights = null, int minlength = 0, bool sparse = false)
    {
        if (minlength <= 0) throw new KerasException("OperationUnknown", "bincount needs minlength in a graph, where the greatest number cannot be read from the data.");
        // Numbers beyond the last place make a longer result in Keras, which a graph cannot: they are left out.
        var places = K.OneHot(x, minlength, dtype: weights is null ? DType.Int32 : Float(weights).DType);
        return K.Sum(weights is null ? places : places * K.ExpandDims(Float(weights), -1), x.Shape.Rank - 1);
    }

    public static SymbolicTensor[] Histogram(SymbolicTensor x, int bins = 10, double[]? range = null)
    {
        var values = K.Flatten(Float(x));
        var (low, high) = range is [var a, var b] ? ((SymbolicTensor)a, (SymbolicTensor)b) : (K.Min(values), K.Max(values));
        // The edges are a value of the model, so they come from its input also where the range is given.
        var steps = K.Arange(bins + 1, DType.Float32) + K.Sum(K.ZerosLike(values));
        var edges = low + (high - low) * (steps / bins);
        var place = K.Sum(K.Cast(K.LessEqual(K.SliceAxis(edges, 0, 0, -1), K.ExpandDims(values, -1)), DType.Int32), -1) - 1;
        var inside = K.LogicalAnd(K.GreaterEqual(values, low), K.LessEqual(values, high));
        return [K.Sum(K.Cast(K.LogicalAnd(K.OneHot(place, bins, dtype: DType.Bool), K.ExpandDims(inside, -1)), DType.Int32), 0), edges];
    }

    private static SymbolicTensor InSegment(SymbolicTensor data, SymbolicTensor segment_ids, int num_segments)
    {
        var chosen = K.OneHot(segment_ids, num_segments, dtype: DType.Bool);
        for (var i = 1; i < data.Shape.Rank; i++) chosen = K.ExpandDims(chosen, -1);
        return chosen;
    }

    private static SymbolicTensor Combined(SymbolicTensor inputs, SymbolicTensor flat, SymbolicTensor values, string reduction)
    {
        var rows = K.Reshape(Float(inputs), [-1, .. Enumerable.Range(1, values.Shape.Rank - 1).Select(i => Dim.Of(values, i))]);
        var count = rows.Shape[0];
        var joined = reduction switch
        {
            "mul" => rows * SegmentProd(values, flat, count),
            "max" => K.Maximum(rows, SegmentMax(values, flat, count)),
            _ => K.Minimum(rows, SegmentMin(values, flat, count)),
        };
        return K.Cast(K.Reshape(joined, [.. inputs.Shape.ToArray().Select(d => (Dim)d)]), inputs.DType);
    }

    // Rows of indices over the first axes as places in those axes laid in a row; what is left of the shape.
    private static (SymbolicTensor Flat, Dim Lengths, Dim[] Others) Places(SymbolicTensor indices, int[] shape)
    {
        var depth = indices.Shape[-1];
        var steps = new int[depth];
        for (int i = depth - 1, step = 1; i >= 0; step *= shape[i--]) steps[i] = step;
        var flat = K.Sum(K.Reshape(indices, -1, depth) * K.Constant(Tensor.From<int>(steps.AsSpan(), new Shape(depth))), -1);
        return (flat, shape.Take(depth).Aggregate(1, (n, d) => n * d), [.. shape.Skip(depth).Select(d => (Dim)d)]);
    }
}
