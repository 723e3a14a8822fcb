namespace KerasPS;

/// <summary>The transpose of a resizing. Inputs: the gradient, and what was resized for its shape.</summary>
public sealed record ResizeGradientOp(ResizeOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new ResizeOp(Options), gradients[0]!).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (dy, dx) = (inputs[0].Data, outputs[0].Data);
        ResizeSums.Each(Options, outputs[0].Shape, inputs[0].Shape, (to, from, weight) => dx[to] += weight * dy[from]);
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;
}
