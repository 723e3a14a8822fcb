namespace KerasPS.Layers;

/// <summary>The inputs and arguments of one call of multi-head attention, its masks combined.</summary>
internal sealed class AttentionCall
{
    public AttentionCall(IReadOnlyList<SymbolicTensor> inputs, CallContext context, int? window)
    {
        Query = inputs[0];
        Value = inputs[1];
        var key = inputs.Count > 2 ? inputs[2] : context.Tensor("key");
        Key = key ?? Value;
        ReturnScores = context.Arguments.GetValueOrDefault("return_attention_scores") is true;
        var mask = And(Expand(context.Tensor("query_mask") ?? Query.Mask, -1), Expand(context.Tensor("value_mask") ?? Value.Mask, -2));
        mask = And(mask, Expand(context.Tensor("key_mask") ?? key?.Mask, -2));
        if (context.Arguments.GetValueOrDefault("use_causal_mask") is true)
            mask = And(mask, AttentionMasks.Causal(Query, Value));
        if (window is { } width) mask = And(mask, AttentionMasks.Window(Query, Value, width));
        Mask = And(context.Tensor("attention_mask") is { } given ? K.Cast(given, DType.Bool) : null, mask);
    }

    public SymbolicTensor Query { get; }

    public SymbolicTensor Value { get; }

    public SymbolicTensor Key { get; }

    public bool ReturnScores { get; }

    /// <summary>True where a query sees a position, (batch, queries, positions); null: everywhere.</summary>
    public SymbolicTensor? Mask { get; }

    private static SymbolicTensor? Expand(SymbolicTensor? mask, int axis) =>
        mask is null ? null : K.ExpandDims(K.Cast(mask, DType.Bool), axis);

    private static SymbolicTensor? And(SymbolicTensor? a, SymbolicTensor? b) =>
        a is null ? b : b is null ? a : K.LogicalAnd(a, b);
}
