namespace KerasPS;

/// <summary>
/// Cross-correlation of (batch, …spatial, channels) with a kernel (…sizes, channels per group, filters). A third input,
/// where there is one, gives the number of windows by its shape: the gradient of a transposed convolution needs it.
/// </summary>
public sealed record ConvOp(ConvOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs.Length < 3) return [new(Options.OutputShape(inputs[0].Shape, inputs[1].Shape), inputs[0].DType)];
        return [new(inputs[2].Shape.With(-1, inputs[1].Shape[-1]), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (x, kernel, upstream) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        var dx = Node.Create(new ConvInputGradientOp(Options), upstream, kernel, x).Outputs[0];
        var dk = Node.Create(new ConvKernelGradientOp(Options), x, upstream, kernel).Outputs[0];
        return node.Inputs.Count < 3 ? [dx, dk] : [dx, dk, null];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, k, y) = (inputs[0].Data, inputs[1].Data, outputs[0].Data);
        ConvSums.Each(Options, inputs[0].Shape, inputs[1].Shape, outputs[0].Shape,
            (at, kernel, to) => y[to] += x[at] * k[kernel]);
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input < 2;
}
