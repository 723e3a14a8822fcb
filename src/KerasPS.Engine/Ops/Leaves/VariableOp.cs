namespace KerasPS;

/// <summary>The current value of a variable, as it was at the beginning of the step.</summary>
public sealed record VariableOp(Variable Variable) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(Variable.Shape, Variable.DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        Variable.Value.ToDoubles().CopyTo(outputs[0].Data, 0);

    /// <inheritdoc/>
    public override string ToString() => $"Variable({Variable.Name})";
}
