using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// The slices of input 0 added into zeros of the shape of input 2, at the positions in input 1: the transpose of
/// gathering. Input 2 is there for its shape alone.
/// </summary>
public sealed record GatherGradientOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input != 2;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[2].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.Gather(gradients[0]!, node.Inputs[1], Axis), null, null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(outputs[0].Shape, Axis);
        var indices = inputs[1].Data;
        for (var outer = 0; outer < lines.Outer; outer++)
            for (var i = 0; i < indices.Length; i++)
            {
                var to = (outer * lines.Length + GatherOp.Checked(indices[i], lines.Length)) * lines.Inner;
                var from = (outer * indices.Length + i) * lines.Inner;
                for (var j = 0; j < lines.Inner; j++) outputs[0].Data[to + j] += inputs[0].Data[from + j];
            }
    }
}
