namespace KerasPS.Layers;

/// <summary>Attention without projections: the values weighed by the softmax of scores of query and key.</summary>
public abstract class ScoredAttention : Layer
{
    /// <summary>The share of the weights dropped in training.</summary>
    [Option(Min = 0, Max = 1, Help = "Share of the weights dropped in training.")]
    public double Dropout { get; init; }

    /// <summary>A seed of the dropout's own.</summary>
    [Option(Help = "A seed of the dropout's own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <summary>The scores of each query (batch, T, d) with each key (batch, S, d): (batch, T, S).</summary>
    protected abstract SymbolicTensor Scores(SymbolicTensor query, SymbolicTensor key);

    /// <summary>The sum of each query and each key, (batch, T, S, d).</summary>
    protected static SymbolicTensor Pairs(SymbolicTensor query, SymbolicTensor key) =>
        K.ExpandDims(query, -2) + K.ExpandDims(key, -3);

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        if (inputs.Count is < 2 or > 3)
            throw new KerasException("LayerInputCount", $"{ClassName} '{Name}' takes query, value and perhaps key; received " +
                $"{inputs.Count} inputs. Give the query twice for self-attention.");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var (query, value, key) = (inputs[0], inputs[1], inputs[^1]);
        var scores = Scores(query, key);
        var mask = value.Mask is { } counts ? K.ExpandDims(K.Cast(counts, KerasPS.DType.Bool), -2) : null;
        if (context.Arguments.GetValueOrDefault("use_causal_mask") is true)
        {
            var causal = AttentionMasks.Causal(query, value);
            mask = mask is null ? causal : K.LogicalAnd(mask, causal);
        }
        if (mask is not null)
            scores = K.Where(mask, scores, scores - (scores.DType == KerasPS.DType.Float16 ? 65504.0 : 1e9));
        var weights = K.Softmax(scores, -1);
        var kept = context.Training && Dropout > 0 ? K.Dropout(weights, Dropout, stream: RandomStream.Of(Seed)) : weights;
        var output = K.MatMul(kept, value);
        if (query.Mask is { } shown)
            output = K.Where(K.ExpandDims(K.Cast(shown, KerasPS.DType.Bool), -1), output, K.ZerosLike(output));
        return context.Arguments.GetValueOrDefault("return_attention_scores") is true ? [output, weights] : [output];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) =>
        [inputs[0].Mask, .. Enumerable.Repeat<SymbolicTensor?>(null, outputs.Count - 1)];
}
