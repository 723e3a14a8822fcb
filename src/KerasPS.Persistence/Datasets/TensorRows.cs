namespace KerasPS.Datasets;

/// <summary>Rows of tensors by number.</summary>
internal static class TensorRows
{
    /// <summary>A new tensor of the given rows, in their order.</summary>
    public static Tensor Rows(this Tensor tensor, IReadOnlyList<int> rows)
    {
        var result = new Tensor(tensor.Shape.With(0, rows.Count), tensor.DType);
        var width = tensor.Shape[0] == 0 ? 0 : tensor.Bytes.Length / tensor.Shape[0];
        for (var i = 0; i < rows.Count; i++)
            tensor.Bytes.Slice(rows[i] * width, width).CopyTo(result.Bytes[(i * width)..]);
        return result;
    }

    /// <summary>All rows of several tensors, one after the other.</summary>
    public static Tensor Join(IReadOnlyList<Tensor> parts)
    {
        var result = new Tensor(parts[0].Shape.With(0, parts.Sum(p => p.Shape[0])), parts[0].DType);
        var at = 0;
        foreach (var part in parts)
        {
            part.Bytes.CopyTo(result.Bytes[at..]);
            at += part.Bytes.Length;
        }
        return result;
    }
}
