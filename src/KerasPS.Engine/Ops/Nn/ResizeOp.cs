namespace KerasPS;

/// <summary>Resizes the spatial axes of (batch, …spatial, channels): a linear map along each axis.</summary>
public sealed record ResizeOp(ResizeOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Options.OutputShape(inputs[0].Shape), inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new ResizeGradientOp(Options), gradients[0]!, node.Inputs[0]).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y) = (inputs[0].Data, outputs[0].Data);
        ResizeSums.Each(Options, inputs[0].Shape, outputs[0].Shape, (from, to, weight) => y[to] += weight * x[from]);
    }
}
