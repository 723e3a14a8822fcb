using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// The crossentropy of labels (input 0, probabilities that add up to 1) and the softmax of logits (input 1) along the
/// last axis, without overflow.
/// </summary>
public sealed record SoftmaxCrossEntropyOp : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (labels, logits) = (inputs[0].Shape, inputs[1].Shape);
        if (labels.Rank != logits.Rank || labels.Rank == 0 || !labels.Accepts(logits))
            throw new ShapeMismatchException("SoftmaxCrossEntropy", labels, logits,
                "labels and logits must have the same shape");
        var dims = new int[logits.Rank - 1];
        for (var i = 0; i < dims.Length; i++) dims[i] = logits[i] < 0 ? labels[i] : logits[i];
        return [new(new(dims), inputs[1].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (labels, logits) = (node.Inputs[0], node.Inputs[1]);
        var upstream = K.ExpandDims(gradients[0]!, -1);
        return [labels.DType.IsFloating() ? -(upstream * K.LogSoftmax(logits)) : null,
            upstream * (K.Softmax(logits) - K.Cast(labels, logits.DType))];
    }

    /// <inheritdoc/>
    public override SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var (labels, logits) = (K.Cast(inputs[0], inputs[1].DType), inputs[1]);
        return [-K.Sum(labels * K.LogSoftmax(logits), -1)];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[1].Shape, inputs[1].Shape.Rank - 1);
        for (var line = 0; line < lines.Count; line++)
        {
            var labels = lines.Read(inputs[0].Data, line);
            var logs = SoftmaxOp.LogProbabilities(lines.Read(inputs[1].Data, line));
            for (var i = 0; i < labels.Length; i++)
                if (labels[i] != 0) outputs[0].Data[line] -= labels[i] * logs[i];
        }
    }
}
