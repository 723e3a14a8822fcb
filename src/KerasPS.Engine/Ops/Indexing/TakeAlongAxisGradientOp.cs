using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// The elements of input 0 added into zeros of the shape of input 2, in each line along an axis at the positions in
/// input 1: the transpose of taking along an axis. Input 2 is there for its shape alone.
/// </summary>
public sealed record TakeAlongAxisGradientOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input != 2;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[2].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.TakeAlongAxis(gradients[0]!, node.Inputs[1], Axis), null, null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (source, target) = (new Lines(inputs[0].Shape, Axis), new Lines(outputs[0].Shape, Axis));
        for (var line = 0; line < source.Count; line++)
            for (var i = 0; i < source.Length; i++)
            {
                var from = source.At(line, i);
                outputs[0].Data[target.At(line, GatherOp.Checked(inputs[1].Data[from], target.Length))] += inputs[0].Data[from];
            }
    }
}
