using KerasPS.Reference;

namespace KerasPS;

/// <summary>The elements moved along an axis; what leaves at one end enters at the other.</summary>
public sealed record RollOp(int Shift, int Axis) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0]];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.Roll(gradients[0]!, -Shift, Axis)];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        for (var line = 0; line < lines.Count; line++)
            for (var i = 0; i < lines.Length; i++)
            {
                var to = ((i + Shift) % lines.Length + lines.Length) % lines.Length;
                outputs[0].Data[lines.At(line, to)] = inputs[0].Data[lines.At(line, i)];
            }
    }
}
