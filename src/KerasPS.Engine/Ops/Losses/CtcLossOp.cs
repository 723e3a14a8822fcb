namespace KerasPS;

/// <summary>
/// The connectionist temporal classification loss (Graves et al. 2006): −ln of the probability that the logits' softmax,
/// read over time, gives the labels. Inputs: labels (batch, length), logits (batch, time, classes), the number of labels
/// and of steps of each sample. Outputs: the loss (batch) and its derivative to the logits.
/// </summary>
/// <param name="Blank">The class that separates labels; −1: the last one.</param>
public sealed record CtcLossOp(int Blank) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (labels, logits) = (inputs[0].Shape, inputs[1].Shape);
        if (labels.Rank != 2 || logits.Rank != 3)
            throw new ShapeMismatchException("CtcLoss", labels, logits,
                "expected labels (batch, length) and logits (batch, time, classes)");
        return [new(new(logits[0]), inputs[1].DType), inputs[1]];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        if (gradients[1] is not null)
            throw new KerasException("NoGradient", "CtcLoss has no second derivative; take its gradient once.");
        return [null, K.ExpandDims(gradients[0]!, 1, 2) * node.Outputs[1], null, null];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var logits = inputs[1];
        int batch = logits.Shape[0], time = logits.Shape[1], classes = logits.Shape[2];
        for (var b = 0; b < batch; b++)
        {
            var labels = new int[(int)inputs[2].Data[b]];
            for (var i = 0; i < labels.Length; i++) labels[i] = (int)inputs[0].Data[b * inputs[0].Shape[1] + i];
            var steps = Math.Min(time, (int)inputs[3].Data[b]);
            var logs = new double[steps][];
            for (var t = 0; t < steps; t++)
                logs[t] = SoftmaxOp.LogProbabilities(logits.Data.AsSpan((b * time + t) * classes, classes).ToArray());
            var (loss, posterior) = CtcPaths.Align(logs, labels, Blank < 0 ? classes - 1 : Blank);
            outputs[0].Data[b] = loss;
            if (!double.IsFinite(loss)) continue;
            for (var t = 0; t < steps; t++)
                for (var c = 0; c < classes; c++)
                    outputs[1].Data[(b * time + t) * classes + c] = Math.Exp(logs[t][c]) - posterior[t][c];
        }
    }
}
