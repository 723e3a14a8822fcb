namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// Dot-product attention of several heads (Keras' <c>dot_product_attention</c>): softmax(scale · query · keyᵀ) · value.
    /// </summary>
    /// <param name="query">(batch, T, heads, length).</param>
    /// <param name="key">(batch, S, heads, length).</param>
    /// <param name="value">(batch, S, heads, value length).</param>
    /// <param name="mask">True where a query sees a position; broadcasts to (batch, heads, T, S).</param>
    /// <param name="scale">The factor of the scores; null: 1 / √length.</param>
    /// <param name="zeroMasked">Whether the weights are zero where a query sees nothing; else they are equal there.</param>
    /// <returns>The output (batch, T, heads, value length) and the weights (batch, heads, T, S).</returns>
    public static (SymbolicTensor Output, SymbolicTensor Weights) DotProductAttention(SymbolicTensor query, SymbolicTensor key,
        SymbolicTensor value, SymbolicTensor? mask = null, double? scale = null, bool zeroMasked = false)
    {
        while (mask is not null && mask.Shape.Rank < 4) mask = ExpandDims(mask, 0);
        var op = new AttentionOp(scale ?? 1 / Math.Sqrt(query.Shape[-1]), mask is not null, zeroMasked);
        var outputs = Node.Create(op, mask is null ? [query, key, value] : [query, key, value, mask]).Outputs;
        return (outputs[0], outputs[1]);
    }
}
