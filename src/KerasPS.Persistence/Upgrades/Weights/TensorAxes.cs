namespace KerasPS.Upgrades;

/// <summary>Moves the elements of small host tensors, for layouts of older files.</summary>
internal static class TensorAxes
{
    /// <summary>The tensor with its axes in another order.</summary>
    public static Tensor Transpose(this Tensor tensor, params int[] order) => tensor.Gather(new([.. order.Select(a => tensor.Shape[a])]),
        index =>
        {
            var source = new int[index.Length];
            for (var i = 0; i < order.Length; i++) source[order[i]] = index[i];
            return source;
        });

    /// <summary>The tensor with the first axes reversed.</summary>
    public static Tensor ReverseFirst(this Tensor tensor, int axes) => tensor.Gather(tensor.Shape, index =>
        [.. index.Select((at, axis) => axis < axes ? tensor.Shape[axis] - 1 - at : at)]);

    /// <summary>Tensors side by side on the last axis.</summary>
    public static Tensor JoinLast(IReadOnlyList<Tensor> parts)
    {
        var widths = parts.Select(p => p.Shape[-1]).ToList();
        var shape = parts[0].Shape.With(-1, widths.Sum());
        var result = new Tensor(shape, parts[0].DType);
        var rows = result.Size / Math.Max(1, shape[-1]);
        for (long row = 0; row < rows; row++)
        {
            var at = row * shape[-1];
            for (var p = 0; p < parts.Count; p++)
                for (var i = 0; i < widths[p]; i++) result.SetDouble(at++, parts[p].GetDouble(row * widths[p] + i));
        }
        return result;
    }

    private static Tensor Gather(this Tensor tensor, Shape shape, Func<int[], int[]> source)
    {
        var result = new Tensor(shape, tensor.DType);
        var index = new int[shape.Rank];
        for (long i = 0; i < result.Size; i++)
        {
            long at = 0;
            var from = source(index);
            for (var axis = 0; axis < tensor.Rank; axis++) at = at * tensor.Shape[axis] + from[axis];
            result.SetDouble(i, tensor.GetDouble(at));
            for (var axis = shape.Rank - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) index[axis] = 0;
        }
        return result;
    }
}
