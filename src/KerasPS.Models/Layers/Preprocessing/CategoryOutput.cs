namespace KerasPS.Layers;

/// <summary>Category numbers in an output mode.</summary>
internal static class CategoryOutput
{
    /// <summary>The present-day name of a mode.</summary>
    public static OutputMode Current(this OutputMode mode) => mode == OutputMode.Binary ? OutputMode.MultiHot : mode;

    /// <summary>The encoded numbers.</summary>
    /// <param name="numbers">Category numbers; those outside the depth count nowhere.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="depth">How many categories there are.</param>
    /// <param name="dtype">The type of the result.</param>
    /// <param name="weights">A weight of each number, for counts.</param>
    public static SymbolicTensor Encode(SymbolicTensor numbers, OutputMode mode, int depth, DType dtype, SymbolicTensor? weights = null)
    {
        if (mode == OutputMode.Int) return K.Cast(numbers, dtype);
        if (mode == OutputMode.OneHot && numbers.Shape.Rank > 1 && numbers.Shape[-1] == 1) numbers = K.Squeeze(numbers, -1);
        var rows = K.OneHot(numbers, depth, dtype: dtype);
        if (mode == OutputMode.OneHot) return rows;
        var axis = numbers.Shape.Rank > 1 ? 1 : 0;
        if (mode == OutputMode.MultiHot) return K.Max(rows, axis);
        return K.Sum(weights is null ? rows : rows * K.ExpandDims(K.Cast(weights, dtype), -1), axis);
    }

    /// <summary>The shape of the encoded numbers.</summary>
    public static Shape ShapeOf(Shape numbers, OutputMode mode, int depth)
    {
        if (mode == OutputMode.Int) return numbers;
        var dims = numbers.ToArray();
        if (mode == OutputMode.OneHot) return new(dims.Length > 1 && dims[^1] == 1 ? [.. dims[..^1], depth] : [.. dims, depth]);
        return new(dims.Length > 1 ? [dims[0], .. dims[2..], depth] : [depth]);
    }

    /// <summary>The encoded numbers of data.</summary>
    public static Tensor Encode(long[] numbers, Shape shape, OutputMode mode, int depth, DType dtype, double[]? factors = null)
    {
        var result = new Tensor(ShapeOf(shape, mode, depth), dtype);
        if (mode == OutputMode.Int)
        {
            for (var i = 0; i < numbers.Length; i++) result.SetDouble(i, numbers[i]);
            return result;
        }
        // One row of the result for each number, or for all numbers of an axis together.
        var inner = mode == OutputMode.OneHot ? 1 : shape.Rank > 2 ? (int)shape.Skip(2).Size : 1;
        var length = mode == OutputMode.OneHot || shape.Rank == 0 ? 1 : shape[shape.Rank > 1 ? 1 : 0];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 0 || numbers[i] >= depth) continue;
            long row = mode == OutputMode.OneHot ? i : i / (length * inner) * inner + i % inner;
            var at = row * depth + numbers[i];
            result.SetDouble(at, mode is OutputMode.Count or OutputMode.TfIdf ? result.GetDouble(at) + 1 : 1);
        }
        if (factors is not null)
            for (long i = 0; i < result.Size; i++) result.SetDouble(i, result.GetDouble(i) * (i % depth < factors.Length ? factors[i % depth] : 0));
        return result;
    }
}
