namespace KerasPS;

/// <summary>The number of elements over some axes of a value, as a number of the value's float type.</summary>
public sealed record SizeOfOp(EquatableArray<int> Axes) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Shape.Scalar, inputs[0].DType.ToFloating())];

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => false;

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        double size = 1;
        foreach (var axis in Axes.Span) size *= inputs[0].Shape[axis];
        outputs[0].Data[0] = size;
    }
}
