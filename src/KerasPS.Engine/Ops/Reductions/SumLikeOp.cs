using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// Sums input 0 down to the shape of input 1, which it broadcasts to: the transpose of broadcasting. Input 1 is there
/// for its shape alone; a plan drops the op where the shapes are equal.
/// </summary>
public sealed record SumLikeOp : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.BroadcastLike(gradients[0]!, node.Inputs[0]), null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = Broadcasting.Positions(outputs[0].Shape, inputs[0].Shape);
        for (var i = 0; i < positions.Length; i++) outputs[0].Data[positions[i]] += inputs[0].Data[i];
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;

    /// <inheritdoc/>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs) => inputs[0].Shape.Size == inputs[1].Shape.Size;
}
