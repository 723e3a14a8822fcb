using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// The crossentropy of class numbers (input 0) and the softmax of logits (input 1) along the last axis, without
/// overflow; NaN where the class number is outside.
/// </summary>
public sealed record SparseSoftmaxCrossEntropyOp : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (labels, logits) = (inputs[0].Shape, inputs[1].Shape);
        if (labels.Rank != logits.Rank - 1 || !labels.Accepts(new(logits.ToArray()[..^1])))
            throw new ShapeMismatchException("SparseSoftmaxCrossEntropy", labels, logits,
                "the labels must have the shape of the logits without their last axis");
        return [new(labels, inputs[1].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (labels, logits) = (node.Inputs[0], node.Inputs[1]);
        return [null, K.ExpandDims(gradients[0]!, -1) * (K.Softmax(logits) - Target(labels, logits))];
    }

    /// <inheritdoc/>
    public override SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var (labels, logits) = (inputs[0], inputs[1]);
        var target = Target(labels, logits);
        var logs = K.LogSoftmax(logits);
        var loss = -K.Sum(K.Where(K.Cast(target, DType.Bool), logs, K.ZerosLike(logs)), -1);
        return [loss + K.Where(K.Any(K.Cast(target, DType.Bool), -1), K.ZerosLike(loss), K.Constant(double.NaN, logits.DType))];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[1].Shape, inputs[1].Shape.Rank - 1);
        for (var line = 0; line < lines.Count; line++)
        {
            var label = (int)inputs[0].Data[line];
            outputs[0].Data[line] = label >= 0 && label < lines.Length
                ? -SoftmaxOp.LogProbabilities(lines.Read(inputs[1].Data, line))[label]
                : double.NaN;
        }
    }

    // The classes as ones and zeros; the number of classes may be known later than the graph.
    private static SymbolicTensor Target(SymbolicTensor labels, SymbolicTensor logits)
    {
        var whole = K.Cast(labels, labels.DType.IsFloating() ? DType.Int32 : labels.DType);
        var classes = K.Arange(Dim.Of(logits, -1), whole.DType);
        return K.Cast(K.Equal(K.ExpandDims(whole, -1), classes), logits.DType);
    }
}
