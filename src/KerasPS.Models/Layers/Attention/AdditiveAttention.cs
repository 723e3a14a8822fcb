namespace KerasPS.Layers;

/// <summary>
/// Additive attention (Bahdanau and others 2014): the mean of the values, weighted by scores Σ scale · tanh(query + key).
/// </summary>
/// <input>query (batch, T, d), value (batch, S, e) and perhaps key (batch, S, d)</input>
/// <output>(batch, T, e); on request also the weights (batch, T, S)</output>
/// <weights>scale (d)</weights>
/// <remarks>
/// Arguments of a call: <c>use_causal_mask</c>, <c>return_attention_scores</c>.
/// There is scale only where -UseScale.
/// </remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Self-attention over a sequence, then its mean.
/// <code>
/// $x = New-Input 10, 16
/// $y = $x, $x | Invoke-Layer AdditiveAttention -Dropout 0.1 | Invoke-Layer GlobalAveragePooling1D
/// $y.Shape
/// # (None, 16)
/// </code>
/// </example>
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
