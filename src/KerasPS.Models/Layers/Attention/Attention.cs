namespace KerasPS.Layers;

/// <summary>
/// Dot-product attention (Luong and others 2015): the mean of the values, weighted by how well their keys fit the query.
/// </summary>
/// <input>query (batch, T, d), value (batch, S, e) and perhaps key (batch, S, d)</input>
/// <output>(batch, T, e); on request also the weights (batch, T, S)</output>
/// <weights>scale (), concat_score_weight ()</weights>
/// <remarks>
/// Arguments of a call: <c>use_causal_mask</c>, <c>return_attention_scores</c>.
/// There is scale only where -UseScale, concat_score_weight only where -ScoreMode is concat.
/// </remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// A trained factor for the scores; the argument asks for the weights of the attention too.
/// <code>
/// $query = New-Input 5, 8
/// $value = New-Input 9, 8
/// ($query, $value | Invoke-Layer Attention -UseScale -Argument @{ return_attention_scores = $true }).Shape
/// # (None, 5, 8)
/// # (None, 5, 9)
/// </code>
/// </example>
[KerasObject("Attention")]
public sealed class Attention : ScoredAttention
{
    private LayerWeight? scale, concatWeight;

    /// <summary>Whether the scores are multiplied by a trained number.</summary>
    [Option(Help = "Multiply the scores by a trained number.")]
    public bool UseScale { get; init; }

    /// <summary>How query and key are compared.</summary>
    [Option(Help = "How query and key are compared: dot, or concat (a sum of tanh).")]
    public AttentionScore ScoreMode { get; init; }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        base.Build(inputs);
        if (UseScale) scale = AddWeight("scale", Shape.Scalar, new Initializers.Ones());
        if (ScoreMode == AttentionScore.Concat)
            concatWeight = AddWeight("concat_score_weight", Shape.Scalar, new Initializers.Ones());
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Scores(SymbolicTensor query, SymbolicTensor key)
    {
        if (ScoreMode == AttentionScore.Dot)
        {
            var product = K.MatMul(query, key, transposeB: true);
            return scale is null ? product : product * K.Cast(scale, ComputeDType);
        }
        var pairs = Pairs(query, key);
        if (scale is not null) pairs *= K.Cast(scale, ComputeDType);
        return K.Cast(concatWeight!, ComputeDType) * K.Sum(K.Tanh(pairs), -1);
    }
}
