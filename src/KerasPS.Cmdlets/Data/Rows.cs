namespace KerasPS;

/// <summary>Rows of tensors.</summary>
internal static class Rows
{
    /// <summary>Copies of some rows, in the given order.</summary>
    public static Tensor Take(Tensor source, IReadOnlyList<int> rows)
    {
        var result = new Tensor(source.Shape.With(0, rows.Count), source.DType);
        if (source.DType == DType.String)
        {
            var texts = (int)(source.Size / Math.Max(1, source.Shape[0]));
            for (var i = 0; i < rows.Count; i++) source.Strings.AsSpan(rows[i] * texts, texts).CopyTo(result.Strings.AsSpan(i * texts, texts));
            return result;
        }

        if (rows.Count == 0) return result;
        var width = (int)(result.Bytes.Length / rows.Count);
        for (var i = 0; i < rows.Count; i++) source.Bytes.Slice(rows[i] * width, width).CopyTo(result.Bytes[(i * width)..]);
        return result;
    }

    /// <summary>The numbers of consecutive rows.</summary>
    public static int[] Range(int start, int count) => [.. Enumerable.Range(start, count)];
}
