namespace KerasPS;

/// <summary>
/// Normalization of each row of the last axis: inputs x, gamma and beta (of the last axis' length); outputs
/// gamma · (x − mean) / √(variance + epsilon) + beta, and each row's mean and 1 / √(variance + epsilon).
/// </summary>
public sealed record LayerNormOp(double Epsilon) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, gamma) = (inputs[0].Shape, inputs[1].Shape);
        if (gamma.Rank != 1 || !new Shape(x[-1]).Accepts(gamma) || !gamma.Accepts(inputs[2].Shape))
            throw new ShapeMismatchException(Name, x, gamma, "gamma and beta need one number for each of the last axis");
        TensorSpec row = new(x.With(-1, 1), inputs[0].DType);
        return [inputs[0], row, row];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        if (gradients[1] is not null || gradients[2] is not null) return Decomposition.Gradient(node, gradients);
        return Node.Create(new LayerNormGradientOp(), node.Inputs[0], node.Inputs[1], node.Outputs[1], node.Outputs[2],
            gradients[0]!).Outputs;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, gamma, beta) = (inputs[0].Data, inputs[1].Data, inputs[2].Data);
        var (y, mean, scale) = (outputs[0].Data, outputs[1].Data, outputs[2].Data);
        var length = gamma.Length;
        for (var row = 0; row < mean.Length; row++)
        {
            double sum = 0, squares = 0;
            for (var i = 0; i < length; i++) sum += x[row * length + i];
            mean[row] = sum / length;
            for (var i = 0; i < length; i++) squares += Math.Pow(x[row * length + i] - mean[row], 2);
            scale[row] = 1 / Math.Sqrt(squares / length + Epsilon);
            for (var i = 0; i < length; i++)
                y[row * length + i] = gamma[i] * (x[row * length + i] - mean[row]) * scale[row] + beta[i];
        }
    }

    /// <inheritdoc/>
    public override SymbolicTensor[] Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var x = inputs[0];
        var mean = K.Mean(x, -1, true);
        var scale = 1 / K.Sqrt(K.Mean(K.Square(x - mean), -1, true) + Epsilon);
        return [(x - mean) * scale * inputs[1] + inputs[2], mean, scale];
    }
}
