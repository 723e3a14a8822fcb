namespace KerasPS;

/// <summary>Spreads each window's gradient evenly. Inputs: the gradient, and what was pooled for its shape.</summary>
public sealed record AveragePoolGradientOp(PoolOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new AveragePoolOp(Options), gradients[0]!).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (dy, dx, channels) = (inputs[0].Data, outputs[0].Data, inputs[0].Shape[-1]);
        PoolSums.Each(Options, outputs[0].Shape, inputs[0].Shape, (from, window, offset) =>
        {
            foreach (var position in window) dx[position * channels + offset] += dy[from] / window.Length;
        });
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;
}
