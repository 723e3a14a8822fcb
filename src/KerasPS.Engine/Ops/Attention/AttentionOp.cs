namespace KerasPS;

/// <summary>
/// Dot-product attention of several heads: weights softmax(scale · query · keyᵀ) along the positions, output weights ·
/// value, for each head by itself.
/// <para>Inputs: query (batch, T, heads, length), key (batch, S, heads, length), value (batch, S, heads, value length), and
/// a mask (batch or 1, heads or 1, T or 1, S) where there is one. Outputs: (batch, T, heads, value length) and the weights
/// (batch, heads, T, S).</para>
/// </summary>
/// <param name="Scale">The factor of the scores.</param>
/// <param name="HasMask">Whether a mask is given: a query sees the positions where it is true.</param>
/// <param name="ZeroMasked">Whether the weights are zero where a whole row is masked; else they are equal there.</param>
public sealed record AttentionOp(double Scale, bool HasMask, bool ZeroMasked) : Op
{
    /// <summary>What stands in the place of a masked score.</summary>
    public const double Masked = -0.7 * float.MaxValue;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (q, k, v) = (inputs[0].Shape, inputs[1].Shape, inputs[2].Shape);
        if (q.Rank != 4 || k.Rank != 4 || v.Rank != 4 || q[2] != k[2] || q[3] != k[3] || k[2] != v[2] || (k[1] >= 0 && v[1] >= 0 && k[1] != v[1]))
            throw new ShapeMismatchException(Name, q, k, $"query, key and value (here {v}) need the same heads, query and " +
                "key the same length, key and value the same positions");
        return
        [
            inputs[0] with { Shape = new(q[0], q[1], q[2], v[3]) },
            inputs[0] with { Shape = new(q[0], q[2], q[1], k[1]) },
        ];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        List<SymbolicTensor> inputs = [.. node.Inputs.Take(3), node.Outputs[1], gradients[0] ?? K.ZerosLike(node.Outputs[0])];
        if (HasMask) inputs.Add(node.Inputs[3]);
        if (gradients[1] is { } weights) inputs.Add(weights);
        var results = Node.Create(new AttentionGradientOp(Scale, HasMask, gradients[1] is not null), [.. inputs]).Outputs;
        return HasMask ? [results[0], results[1], results[2], null] : [.. results];
    }

    /// <inheritdoc/>
    public override SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var (q, k, v) = (Heads(inputs[0]), Heads(inputs[1]), Heads(inputs[2]));
        var scores = K.MatMul(q * Scale, k, transposeB: true);
        var mask = HasMask ? K.Cast(inputs[3], DType.Bool) : null;
        if (mask is not null) scores = K.Where(mask, scores, K.Constant(MaskedScore(scores.DType), scores.DType));
        var weights = K.Softmax(scores);
        if (mask is not null && ZeroMasked) weights = K.Where(mask, weights, K.ZerosLike(weights));
        return [Heads(K.MatMul(weights, v)), weights];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (q, k, v, y) = (inputs[0], inputs[1], inputs[2], outputs[0]);
        var (rows, heads, columns) = (q.Shape[1], q.Shape[2], k.Shape[1]);
        var mask = HasMask ? Reference.Broadcasting.Positions(inputs[3].Shape, outputs[1].Shape) : null;
        var seen = HasMask ? inputs[3].Data : [];
        for (var line = 0; line < q.Shape[0] * heads * rows; line++)
        {
            var (b, n, t) = (line / (heads * rows), line / rows % heads, line % rows);
            var scores = new double[columns];
            for (var s = 0; s < columns; s++)
                for (var i = 0; i < q.Shape[3]; i++)
                    scores[s] += Scale * q.Data[((b * rows + t) * heads + n) * q.Shape[3] + i]
                        * k.Data[((b * columns + s) * heads + n) * q.Shape[3] + i];
            bool Hidden(int s) => mask is not null && seen[mask[line * columns + s]] == 0;
            for (var s = 0; s < columns; s++)
                if (Hidden(s)) scores[s] = MaskedScore(q.DType);
            var weights = SoftmaxOp.Probabilities(scores);
            for (var s = 0; s < columns; s++)
            {
                if (ZeroMasked && Hidden(s)) weights[s] = 0;
                outputs[1].Data[line * columns + s] = weights[s];
                for (var i = 0; i < v.Shape[3]; i++)
                    y.Data[((b * rows + t) * heads + n) * v.Shape[3] + i] +=
                        weights[s] * v.Data[((b * columns + s) * heads + n) * v.Shape[3] + i];
            }
        }
    }

    internal static double MaskedScore(DType type) => type == DType.Float16 ? -3e4 : Masked;

    private static SymbolicTensor Heads(SymbolicTensor x) => K.Transpose(x, 0, 2, 1, 3);
}
