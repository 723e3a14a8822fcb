namespace KerasPS;

/// <summary>
/// Normalization by the statistics of the batch: inputs x, gamma and beta (one number a channel); outputs
/// gamma · (x − mean) / √(variance + epsilon) + beta, and mean and biased variance over all axes but the channel's.
/// </summary>
public sealed record BatchNormTrainingOp(int Axis, double Epsilon) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, gamma) = (inputs[0].Shape, inputs[1].Shape);
        if (gamma.Rank != 1 || !new Shape(x[Axis]).Accepts(gamma) || !gamma.Accepts(inputs[2].Shape))
            throw new ShapeMismatchException(Name, x, gamma, $"gamma and beta need one number for each of axis {Axis}");
        return [inputs[0], new(gamma, inputs[0].DType), new(gamma, inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        if (gradients[1] is not null || gradients[2] is not null) return Decomposition.Gradient(node, gradients);
        return Node.Create(new BatchNormGradientOp(Axis, Epsilon), node.Inputs[0], node.Inputs[1], node.Outputs[1],
            node.Outputs[2], gradients[0]!).Outputs;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, gamma, beta) = (inputs[0].Data, inputs[1].Data, inputs[2].Data);
        var (y, mean, variance) = (outputs[0].Data, outputs[1].Data, outputs[2].Data);
        var channels = new NormChannels(inputs[0].Shape, Axis);
        channels.Moments(x, mean, variance);
        for (var i = 0; i < x.Length; i++)
        {
            var c = channels.Of(i);
            y[i] = gamma[c] * (x[i] - mean[c]) / Math.Sqrt(variance[c] + Epsilon) + beta[c];
        }
    }

    /// <inheritdoc/>
    public override SymbolicTensor[] Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var x = inputs[0];
        var others = Others(x.Shape.Rank);
        var mean = K.Mean(x, others, true);
        var variance = K.Mean(K.Square(x - mean), others, true);
        var y = (x - mean) / K.Sqrt(variance + Epsilon) * Align(inputs[1], x) + Align(inputs[2], x);
        return [y, K.Reshape(mean, -1), K.Reshape(variance, -1)];
    }

    private int[] Others(int rank) => [.. Enumerable.Range(0, rank).Where(i => i != Axis)];

    private SymbolicTensor Align(SymbolicTensor perChannel, SymbolicTensor x) => NormChannels.Align(perChannel, x, Axis);
}
