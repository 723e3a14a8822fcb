namespace KerasPS;

/// <summary>
/// Picks from a value, for each window, the element at the place of the first maximum of another: the transpose of
/// <see cref="MaxPoolGradientOp"/>. Inputs: what was pooled, the pooled value, what is picked from.
/// </summary>
public sealed record MaxPoolSelectOp(PoolOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[2].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [null, null, Node.Create(new MaxPoolGradientOp(Options), node.Inputs[0], node.Inputs[1], gradients[0]!).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, v, y, channels) = (inputs[0].Data, inputs[2].Data, outputs[0].Data, inputs[0].Shape[-1]);
        PoolSums.Each(Options, inputs[0].Shape, outputs[0].Shape, (to, window, offset) =>
        {
            var at = PoolSums.FirstMaximum(x, window, offset, channels);
            if (at >= 0) y[to] = v[at];
        });
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input != 1;
}
