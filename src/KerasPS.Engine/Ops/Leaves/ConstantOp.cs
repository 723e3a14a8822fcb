namespace KerasPS;

/// <summary>A value fixed when the graph is built. Compared by identity of its tensor, scalars by value.</summary>
public sealed record ConstantOp(Tensor Value, DType DType) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(Value.Shape, DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        Value.ToDoubles().CopyTo(outputs[0].Data, 0);

    /// <inheritdoc/>
    public bool Equals(ConstantOp? other) => other is not null && DType == other.DType
        && (ReferenceEquals(Value, other.Value)
            || (Value.Size == 1 && Value.Shape.Equals(other.Value.Shape)
                && Value.GetDouble(0).Equals(other.Value.GetDouble(0))));

    /// <inheritdoc/>
    public override int GetHashCode() => Value.Size == 1 ? Value.GetDouble(0).GetHashCode() : Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.Size == 1 ? $"Constant({Value.GetDouble(0):R})" : $"Constant({Value})";
}
