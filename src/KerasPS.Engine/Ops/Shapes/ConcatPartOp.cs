using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// The part of a concatenation (input 0) that came from its operand number <paramref name="Part"/>; the operands
/// follow as inputs, for their lengths alone.
/// </summary>
public sealed record ConcatPartOp(int Axis, int Part) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[Part + 1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var result = new SymbolicTensor?[node.Inputs.Count];
        result[0] = K.Concat([.. node.Inputs.Skip(1).Select((operand, i) =>
            i == Part ? gradients[0]! : K.Cast(K.ZerosLike(operand), gradients[0]!.DType))], Axis);
        return result;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (source, target) = (new Lines(inputs[0].Shape, Axis), new Lines(outputs[0].Shape, Axis));
        var offset = 0;
        for (var i = 0; i < Part; i++) offset += inputs[i + 1].Shape[Axis];
        for (var line = 0; line < target.Count; line++)
            for (var i = 0; i < target.Length; i++)
                outputs[0].Data[target.At(line, i)] = inputs[0].Data[source.At(line, offset + i)];
    }
}
