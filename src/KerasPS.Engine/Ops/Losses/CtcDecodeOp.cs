namespace KerasPS;

/// <summary>
/// The likeliest labels of logits over time. Inputs: logits (batch, time, classes) and the number of steps of each
/// sample. Outputs: for each path the labels (batch, time), −1 behind their end, and then the scores (batch, paths).
/// </summary>
/// <param name="BeamWidth">How many prefixes the search keeps; 0: the likeliest class of each step.</param>
/// <param name="Paths">How many paths come out, the best first.</param>
/// <param name="Blank">The class that separates labels; −1: the last one.</param>
/// <param name="MergeRepeated">Whether equal labels in a row become one (in a beam: of the finished paths).</param>
public sealed record CtcDecodeOp(int BeamWidth, int Paths, int Blank, bool MergeRepeated) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank != 3)
            throw new ShapeMismatchException("CtcDecode", shape, inputs[1].Shape, "expected logits (batch, time, classes)");
        var labels = new TensorSpec(new(shape[0], shape[1]), DType.Int64);
        return [.. Enumerable.Repeat(labels, Paths), new(new(shape[0], BeamWidth == 0 ? 1 : Paths), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [null, null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var shape = inputs[0].Shape;
        int time = shape[1], classes = shape[2], blank = Blank < 0 ? classes - 1 : Blank;
        for (var b = 0; b < shape[0]; b++)
        {
            var logits = new double[Math.Min(time, (int)inputs[1].Data[b])][];
            for (var t = 0; t < logits.Length; t++)
                logits[t] = inputs[0].Data.AsSpan((b * time + t) * classes, classes).ToArray();
            var found = BeamWidth == 0 ? [Greedy(logits, blank)] : CtcBeam.Search(logits, blank, BeamWidth, Paths);
            for (var p = 0; p < Paths; p++)
            {
                var (labels, score) = p < found.Count ? found[p] : ([], double.NegativeInfinity);
                if (BeamWidth > 0 && MergeRepeated) labels = [.. labels.Where((l, i) => i == 0 || l != labels[i - 1])];
                var row = outputs[p].Data.AsSpan(b * time, time);
                row.Fill(-1);
                for (var i = 0; i < labels.Count; i++) row[i] = labels[i];
                outputs[Paths].Data[b * (BeamWidth == 0 ? 1 : Paths) + p] = score;
            }
        }
    }

    // The score is minus the sum of the likeliest logits, as TensorFlow gives it.
    private (IReadOnlyList<int> Labels, double Score) Greedy(double[][] logits, int blank)
    {
        var labels = new List<int>();
        double score = 0;
        var previous = -1;
        foreach (var step in logits)
        {
            var best = System.Array.IndexOf(step, step.Max());
            score -= step[best];
            if (best != blank && !(MergeRepeated && best == previous)) labels.Add(best);
            previous = best;
        }
        return (labels, score);
    }
}
