namespace KerasPS;

/// <summary>
/// The gradients of <see cref="AttentionOp"/> with respect to query, key and value. Inputs: query, key, value, the weights, the
/// output's gradient, then the mask and the weights' gradient where they are given.
/// </summary>
/// <param name="Scale">The factor of the scores.</param>
/// <param name="HasMask">Whether a mask is given.</param>
/// <param name="HasWeights">Whether a gradient of the weights is given.</param>
public sealed record AttentionGradientOp(double Scale, bool HasMask, bool HasWeights) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0], inputs[1], inputs[2]];

    /// <inheritdoc/>
    public override SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var (q, k, v, w, dy) = (Heads(inputs[0]), Heads(inputs[1]), Heads(inputs[2]), inputs[3], Heads(inputs[4]));
        var dw = K.MatMul(dy, v, transposeB: true);
        if (HasWeights) dw += inputs[^1];
        var ds = w * (dw - K.Sum(dw * w, -1, keepDims: true));
        if (HasMask) ds = K.Where(K.Cast(inputs[5], DType.Bool), ds, K.ZerosLike(ds));
        ds *= Scale;
        return
        [
            Heads(K.MatMul(ds, k)), Heads(K.MatMul(ds, q, transposeA: true)), Heads(K.MatMul(w, dy, transposeA: true)),
        ];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        // The parts are built on placeholders: the weights depend on query and key, but here each input stands for itself.
        SymbolicTensor[] arguments = [.. node.Inputs.Select(i => K.Placeholder(i.Shape, i.DType))];
        var parts = Decompose(arguments)!;
        List<SymbolicTensor> outputs = [], upstream = [], given = [];
        for (var i = 0; i < parts.Length; i++)
        {
            if (gradients[i] is not { } gradient) continue;
            outputs.Add(parts[i]);
            upstream.Add(K.Placeholder(gradient.Shape, gradient.DType));
            given.Add(gradient);
        }
        var results = Gradients.Of(outputs, upstream, arguments);
        var present = results.Where(r => r is not null).Select(r => r!).ToList();
        var built = new GraphFunction([.. arguments, .. upstream], present).Apply([.. node.Inputs, .. given]);
        return [.. results.Select(r => r is null ? null : built[present.IndexOf(r)])];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (q, k, v, w, dy) = (inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]);
        var (rows, heads, columns, length, values) = (q.Shape[1], q.Shape[2], k.Shape[1], q.Shape[3], v.Shape[3]);
        var mask = HasMask ? Reference.Broadcasting.Positions(inputs[5].Shape, w.Shape) : null;
        for (var line = 0; line < q.Shape[0] * heads * rows; line++)
        {
            var (b, n, t) = (line / (heads * rows), line / rows % heads, line % rows);
            int At(int position, int count, int size) => ((b * count + position) * heads + n) * size;
            var dw = new double[columns];
            var sum = 0.0;
            for (var s = 0; s < columns; s++)
            {
                if (HasWeights) dw[s] = inputs[^1].Data[line * columns + s];
                for (var i = 0; i < values; i++)
                {
                    var gradient = dy.Data[At(t, rows, values) + i];
                    dw[s] += gradient * v.Data[At(s, columns, values) + i];
                    outputs[2].Data[At(s, columns, values) + i] += w.Data[line * columns + s] * gradient;
                }
                sum += dw[s] * w.Data[line * columns + s];
            }
            for (var s = 0; s < columns; s++)
            {
                if (mask is not null && inputs[5].Data[mask[line * columns + s]] == 0) continue;
                var ds = Scale * w.Data[line * columns + s] * (dw[s] - sum);
                for (var i = 0; i < length; i++)
                {
                    outputs[0].Data[At(t, rows, length) + i] += ds * k.Data[At(s, columns, length) + i];
                    outputs[1].Data[At(s, columns, length) + i] += ds * q.Data[At(t, rows, length) + i];
                }
            }
        }
    }

    private static SymbolicTensor Heads(SymbolicTensor x) => K.Transpose(x, 0, 2, 1, 3);
}
