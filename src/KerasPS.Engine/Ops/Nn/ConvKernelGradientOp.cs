namespace KerasPS;

/// <summary>
/// The transpose of a convolution with respect to its kernel: inputs are the convolution's input, a value on its output
/// side, and the kernel for its shape alone.
/// </summary>
public sealed record ConvKernelGradientOp(ConvOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[2].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (x, y, upstream) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        return
        [
            Node.Create(new ConvInputGradientOp(Options), y, upstream, x).Outputs[0],
            Node.Create(new ConvOp(Options), x, upstream, y).Outputs[0],
            null,
        ];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y, k) = (inputs[0].Data, inputs[1].Data, outputs[0].Data);
        ConvSums.Each(Options, inputs[0].Shape, outputs[0].Shape, inputs[1].Shape,
            (at, kernel, from) => k[kernel] += x[at] * y[from]);
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input < 2;
}
