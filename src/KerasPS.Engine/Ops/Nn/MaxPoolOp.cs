namespace KerasPS;

/// <summary>The maximum of each window and channel; padding never wins.</summary>
public sealed record MaxPoolOp(PoolOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Options.OutputShape(inputs[0].Shape), inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new MaxPoolGradientOp(Options), node.Inputs[0], node.Outputs[0], gradients[0]!).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y, channels) = (inputs[0].Data, outputs[0].Data, inputs[0].Shape[-1]);
        PoolSums.Each(Options, inputs[0].Shape, outputs[0].Shape, (to, window, offset) =>
        {
            var at = PoolSums.FirstMaximum(x, window, offset, channels);
            y[to] = at < 0 ? double.NegativeInfinity : x[at];
        });
    }
}
