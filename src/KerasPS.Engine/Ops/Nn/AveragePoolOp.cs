namespace KerasPS;

/// <summary>The mean of each window and channel over the elements that are there: padding does not count.</summary>
public sealed record AveragePoolOp(PoolOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Options.OutputShape(inputs[0].Shape), inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new AveragePoolGradientOp(Options), gradients[0]!, node.Inputs[0]).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y, channels) = (inputs[0].Data, outputs[0].Data, inputs[0].Shape[-1]);
        PoolSums.Each(Options, inputs[0].Shape, outputs[0].Shape, (to, window, offset) =>
        {
            foreach (var position in window) y[to] += x[position * channels + offset];
            y[to] /= window.Length;
        });
    }
}
