namespace KerasPS.Layers;

/// <summary>
/// Additive attention (Bahdanau and others 2014): scores Σ scale · tanh(query + key). Inputs query (batch, T, d), value
/// (batch, S, e) and perhaps key (batch, S, d); output (batch, T, e).
/// </summary>
[KerasObject("AdditiveAttention")]
public sealed class AdditiveAttention : ScoredAttention
{
    private LayerWeight? scale;

    /// <summary>Whether the elements of the sum are weighted by a trained vector.</summary>
    [Option(Help = "Weigh the elements of the sum by a trained vector.")]
    public bool UseScale { get; init; } = true;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        base.Build(inputs);
        if (UseScale) scale = AddWeight("scale", new(inputs[0][-1]), new Initializers.GlorotUniform());
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Scores(SymbolicTensor query, SymbolicTensor key)
    {
        var terms = K.Tanh(Pairs(query, key));
        return K.Sum(scale is null ? terms : terms * K.Cast(scale, ComputeDType), -1);
    }
}
