namespace KerasPS;

/// <summary>The elements in reverse order along some axes.</summary>
public sealed record ReverseOp(EquatableArray<int> Axes) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0]];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.Reverse(gradients[0]!, Axes.Span.ToArray())];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y) = (inputs[0], outputs[0]);
        var strides = x.Strides();
        var index = new int[x.Shape.Rank];
        for (var i = 0; i < y.Data.Length; i++)
        {
            var at = i;
            foreach (var axis in Axes.Span) at += (x.Shape[axis] - 1 - 2 * index[axis]) * strides[axis];
            y.Data[i] = x.Data[at];
            Reference.Indices.Next(index, x.Shape);
        }
    }
}
