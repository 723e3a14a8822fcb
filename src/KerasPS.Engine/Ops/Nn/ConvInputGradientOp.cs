namespace KerasPS;

/// <summary>
/// The transpose of a convolution with respect to its input: inputs are the value on the convolution's output side, the
/// kernel and, for a gradient, the convolution's input for its shape. Without it the op is a transposed convolution, whose
/// lengths are <see cref="Lengths"/>, or follow from the options by Keras' rule.
/// </summary>
/// <param name="Options">The convolution that is transposed.</param>
/// <param name="Lengths">The spatial lengths of the result where they are given.</param>
/// <param name="OutputPadding">Positions added at the end of each spatial axis; empty for Keras' None.</param>
public sealed record ConvInputGradientOp(ConvOptions Options, EquatableArray<int> Lengths = default,
    EquatableArray<int> OutputPadding = default) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (y, kernel) = (inputs[0].Shape, inputs[1].Shape);
        if (inputs.Length > 2) return [new(inputs[2].Shape.With(0, y[0]), inputs[0].DType)];
        if (y.Rank != Options.Rank + 2 || kernel.Rank != Options.Rank + 2 || (y[-1] >= 0 && y[-1] != kernel[-1]))
            throw new ShapeMismatchException("ConvTranspose", y, kernel,
                $"a transposed convolution needs an input (batch, …{Options.Rank} lengths, channels) and a kernel " +
                "(…sizes, filters, channels) of the same number of channels");
        var dims = new int[y.Rank];
        dims[0] = y[0];
        for (var i = 0; i < Options.Rank; i++) dims[i + 1] = Lengths.Length > 0 ? Lengths[i] : Length(i, y[i + 1], kernel[i]);
        dims[^1] = kernel[-2] * Options.Groups;
        return [new(new(dims), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (y, kernel, upstream) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        var dy = Node.Create(new ConvOp(Options), upstream, kernel, y).Outputs[0];
        var dk = Node.Create(new ConvKernelGradientOp(Options), upstream, y, kernel).Outputs[0];
        return node.Inputs.Count < 3 ? [dy, dk] : [dy, dk, null];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (y, k, x) = (inputs[0].Data, inputs[1].Data, outputs[0].Data);
        ConvSums.Each(Options, outputs[0].Shape, inputs[1].Shape, inputs[0].Shape,
            (at, kernel, from) => x[at] += y[from] * k[kernel]);
    }

    private int Length(int axis, int length, int size)
    {
        if (length < 0 || size < 0) return Shape.Unknown;
        var stride = Options.Strides[axis];
        var extent = (size - 1) * Options.Dilation[axis] + 1;
        if (Options.Padding.Kind == PaddingKind.Explicit)
            return (length - 1) * stride + extent - Options.Padding.Before[axis] - Options.Padding.After[axis]
                + (OutputPadding.Length > 0 ? OutputPadding[axis] : 0);
        var valid = Options.Padding.Kind == PaddingKind.Valid;
        if (OutputPadding.Length == 0) return valid ? (length - 1) * stride + Math.Max(extent, stride) : length * stride;
        return (length - 1) * stride + (valid ? extent : extent % 2) + OutputPadding[axis];
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input < 2;
}
