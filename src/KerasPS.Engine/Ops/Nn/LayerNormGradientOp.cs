namespace KerasPS;

/// <summary>
/// The gradient of <see cref="LayerNormOp"/>: inputs x, gamma, each row's mean and scale, and the gradient of y;
/// outputs the gradients of x, gamma and beta.
/// </summary>
public sealed record LayerNormGradientOp : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0], inputs[1], inputs[1]];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        Decomposition.Gradient(node, gradients);

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, gamma, mean, scale, dy) =
            (inputs[0].Data, inputs[1].Data, inputs[2].Data, inputs[3].Data, inputs[4].Data);
        var (dx, dgamma, dbeta) = (outputs[0].Data, outputs[1].Data, outputs[2].Data);
        var length = gamma.Length;
        for (var row = 0; row < mean.Length; row++)
        {
            double sum = 0, product = 0;
            for (int i = 0, at = row * length; i < length; i++, at++)
            {
                var normal = (x[at] - mean[row]) * scale[row];
                dgamma[i] += dy[at] * normal;
                dbeta[i] += dy[at];
                sum += dy[at] * gamma[i] / length;
                product += dy[at] * gamma[i] * normal / length;
            }
            for (int i = 0, at = row * length; i < length; i++, at++)
                dx[at] = scale[row] * (dy[at] * gamma[i] - sum - (x[at] - mean[row]) * scale[row] * product);
        }
    }

    /// <inheritdoc/>
    public override SymbolicTensor[] Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var (x, mean, scale, dy) = (inputs[0], inputs[2], inputs[3], inputs[4]);
        var normal = (x - mean) * scale;
        var scaled = dy * inputs[1];
        var dx = scale * (scaled - K.Mean(scaled, -1, true) - normal * K.Mean(scaled * normal, -1, true));
        return [dx, K.SumLike(dy * normal, inputs[1]), K.SumLike(dy, inputs[1])];
    }
}
