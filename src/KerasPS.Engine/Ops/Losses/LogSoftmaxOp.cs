using KerasPS.Reference;

namespace KerasPS;

/// <summary>The logarithm of the softmax along an axis, without its underflow.</summary>
public sealed record LogSoftmaxOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [inputs[0] with { DType = inputs[0].DType.ToFloating() }];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var upstream = gradients[0]!;
        return [upstream - K.Exp(node.Outputs[0]) * K.Sum(upstream, Axis, keepDims: true)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var shifted = inputs[0] - K.Max(inputs[0], Axis, keepDims: true);
        return [shifted - K.Log(K.Sum(K.Exp(shifted), Axis, keepDims: true))];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        for (var line = 0; line < lines.Count; line++)
        {
            var logits = lines.Read(inputs[0].Data, line);
            if (logits.Length > 0) lines.Write(outputs[0].Data, line, SoftmaxOp.LogProbabilities(logits));
        }
    }
}
