using KerasPS.Reference;

namespace KerasPS;

/// <summary>Repeats input 0 to the shape of input 1, which is there for its shape alone.</summary>
public sealed record BroadcastLikeOp : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.SumLike(gradients[0]!, node.Inputs[0]), null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = Broadcasting.Positions(inputs[0].Shape, outputs[0].Shape);
        for (var i = 0; i < positions.Length; i++) outputs[0].Data[i] = inputs[0].Data[positions[i]];
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;

    /// <inheritdoc/>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs) => inputs[0].Shape.Size == inputs[1].Shape.Size;
}
