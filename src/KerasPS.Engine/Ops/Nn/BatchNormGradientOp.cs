namespace KerasPS;

/// <summary>
/// The gradient of <see cref="BatchNormTrainingOp"/>: inputs x, gamma, mean, variance and the gradient of y; outputs the
/// gradients of x, gamma and beta.
/// </summary>
public sealed record BatchNormGradientOp(int Axis, double Epsilon) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0], inputs[1], inputs[1]];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        Decomposition.Gradient(node, gradients);

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, gamma, mean, variance, dy) =
            (inputs[0].Data, inputs[1].Data, inputs[2].Data, inputs[3].Data, inputs[4].Data);
        var (dx, dgamma, dbeta) = (outputs[0].Data, outputs[1].Data, outputs[2].Data);
        var channels = new NormChannels(inputs[0].Shape, Axis);
        for (var i = 0; i < x.Length; i++)
        {
            var c = channels.Of(i);
            dbeta[c] += dy[i];
            dgamma[c] += dy[i] * (x[i] - mean[c]) / Math.Sqrt(variance[c] + Epsilon);
        }
        var n = (double)x.Length / Math.Max(gamma.Length, 1);
        for (var i = 0; i < x.Length; i++)
        {
            var c = channels.Of(i);
            var scale = 1 / Math.Sqrt(variance[c] + Epsilon);
            dx[i] = gamma[c] * scale * (dy[i] - dbeta[c] / n - (x[i] - mean[c]) * scale * dgamma[c] / n);
        }
    }

    /// <inheritdoc/>
    public override SymbolicTensor[] Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var (x, dy) = (inputs[0], inputs[4]);
        SymbolicTensor Align(SymbolicTensor v) => NormChannels.Align(v, x, Axis);
        int[] others = [.. Enumerable.Range(0, x.Shape.Rank).Where(i => i != Axis)];
        var scale = 1 / K.Sqrt(Align(inputs[3]) + Epsilon);
        var normal = (x - Align(inputs[2])) * scale;
        var dx = Align(inputs[1]) * scale
            * (dy - K.Mean(dy, others, true) - normal * K.Mean(dy * normal, others, true));
        return [dx, K.Sum(dy * normal, others), K.Sum(dy, others)];
    }
}
