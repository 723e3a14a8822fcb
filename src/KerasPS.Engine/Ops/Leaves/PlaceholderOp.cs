namespace KerasPS;

/// <summary>A value given when a function runs. Each placeholder is its own: <see cref="Number"/> keeps equal ones apart.</summary>
public sealed record PlaceholderOp(TensorSpec Spec, int Number) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [Spec];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        throw new InvalidOperationException("A placeholder has the value it was given.");
}
