namespace KerasPS;

/// <summary>The numbers 0, 1, … up to a length, which may be that of an axis of an input.</summary>
public sealed record RangeOp(DimSpec Length, DType DType) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => false;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(new(Length.Resolve(inputs)), DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        new SymbolicTensor?[node.Inputs.Count];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        for (var i = 0; i < outputs[0].Data.Length; i++) outputs[0].Data[i] = i;
    }
}
