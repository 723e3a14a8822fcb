namespace KerasPS.Layers;

/// <summary>Dot-product attention of projected heads, over one axis or over several together.</summary>
internal static class HeadAttention
{
    /// <summary>Weighs the values by softmax(query · key / √length).</summary>
    /// <param name="query">(batch, …, heads, length).</param>
    /// <param name="key">(batch, …, heads, length).</param>
    /// <param name="value">(batch, …, heads, value length).</param>
    /// <param name="axes">The axes attended over.</param>
    /// <param name="mask">True where a query sees a position; axes of length 1 are put before the attended ones as needed.</param>
    /// <param name="rule">What happens to masked scores and weights.</param>
    /// <param name="drop">Dropout of the weights; null: none.</param>
    public static (SymbolicTensor Output, SymbolicTensor Weights) Compute(SymbolicTensor query, SymbolicTensor key,
        SymbolicTensor value, int[] axes, SymbolicTensor? mask, MaskRule rule, Func<SymbolicTensor, SymbolicTensor>? drop)
    {
        if (query.Shape.Rank == 4 && axes is [1] && drop is null && (mask is null || rule != MaskRule.Add))
        {
            while (mask?.Shape.Rank < 4) mask = K.ExpandDims(mask, -3);
            return K.DotProductAttention(query, key, value, mask, zeroMasked: rule == MaskRule.Zero);
        }
        var rank = query.Shape.Rank;
        int[] free = [.. Enumerable.Range(1, rank - 3).Except(axes)];
        int[] order = [0, .. free, rank - 2, .. axes, rank - 1];
        var (q, k, v) = (Heads(query, order, axes.Length), Heads(key, order, axes.Length), Heads(value, order, axes.Length));
        var scores = K.MatMul(q * (1 / Math.Sqrt(query.Shape[-1])), k, transposeB: true);
        if (mask is not null)
        {
            mask = Flat(mask, query, key, axes);
            while (mask.Shape.Rank < scores.Shape.Rank) mask = K.ExpandDims(mask, -3);
            scores = rule == MaskRule.Add ? Softmax.AddMask(scores, mask)
                : K.Where(mask, scores, K.Constant(scores.DType == DType.Float16 ? -3e4 : AttentionOp.Masked, scores.DType));
        }
        var weights = K.Softmax(scores, -1);
        if (mask is not null && rule == MaskRule.Zero) weights = K.Where(mask, weights, K.ZerosLike(weights));
        var attended = K.MatMul(drop is null ? weights : drop(weights), v);
        Dim[] lengths = [.. axes.Select(a => Dim.Of(query, a))];
        if (axes.Length > 1)
        {
            attended = K.Reshape(attended, [.. Leading(attended), .. lengths, Dim.Of(value, -1)]);
            weights = K.Reshape(weights, [.. Leading(weights), .. lengths, .. axes.Select(a => Dim.Of(key, a))]);
        }
        var back = new int[rank];
        for (var i = 0; i < rank; i++) back[order[i]] = i;
        return (K.Transpose(attended, back), weights);
    }

    // (batch, free …, heads, attended as one axis, length).
    private static SymbolicTensor Heads(SymbolicTensor x, int[] order, int attended)
    {
        var y = K.Transpose(x, order);
        return attended == 1 ? y : K.Reshape(y,
            [.. Enumerable.Range(0, order.Length - attended - 1).Select(i => Dim.Of(y, i)), -1, Dim.Of(y, -1)]);
    }

    private static IEnumerable<Dim> Leading(SymbolicTensor x) =>
        Enumerable.Range(0, x.Shape.Rank - 2).Select(i => Dim.Of(x, i));

    private static SymbolicTensor Flat(SymbolicTensor mask, SymbolicTensor query, SymbolicTensor key, int[] axes)
    {
        if (axes.Length == 1) return mask;
        int Product(SymbolicTensor x) => axes.Aggregate(1, (p, a) => x.Shape[a] >= 0 ? p * x.Shape[a]
            : throw new KerasException("LengthUnknown", $"Attention over several axes with a mask needs their lengths; received {x.Shape}."));
        var leading = mask.Shape.Rank - 2 * axes.Length;
        return K.Reshape(mask, [.. Enumerable.Range(0, leading).Select(i => Dim.Of(mask, i)), Product(query), Product(key)]);
    }
}
