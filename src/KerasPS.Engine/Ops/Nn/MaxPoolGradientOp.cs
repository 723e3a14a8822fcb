namespace KerasPS;

/// <summary>
/// Sends each window's gradient to the window's first maximum. Inputs: what was pooled, the pooled value, the gradient.
/// </summary>
public sealed record MaxPoolGradientOp(PoolOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[0].Shape, inputs[2].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [null, null, Node.Create(new MaxPoolSelectOp(Options), node.Inputs[0], node.Inputs[1], gradients[0]!).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, dy, dx, channels) = (inputs[0].Data, inputs[2].Data, outputs[0].Data, inputs[0].Shape[-1]);
        PoolSums.Each(Options, inputs[0].Shape, inputs[2].Shape, (from, window, offset) =>
        {
            var at = PoolSums.FirstMaximum(x, window, offset, channels);
            if (at >= 0) dx[at] += dy[from];
        });
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input != 1;
}
