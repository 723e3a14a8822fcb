namespace KerasPS;

public static partial class K
{
    /// <summary>The connectionist temporal classification loss of each sample.</summary>
    /// <param name="labels">Class numbers, (batch, length).</param>
    /// <param name="logits">(batch, time, classes).</param>
    /// <param name="labelLength">The number of labels of each sample, (batch).</param>
    /// <param name="logitLength">The number of steps of each sample, (batch).</param>
    /// <param name="blank">The class that separates labels; −1: the last one.</param>
    public static SymbolicTensor CtcLoss(SymbolicTensor labels, SymbolicTensor logits, SymbolicTensor labelLength,
        SymbolicTensor logitLength, int blank = 0) =>
        Node.Create(new CtcLossOp(blank), labels, logits, labelLength, logitLength).Outputs[0];

    /// <summary>Keras' ctc_batch_cost: probabilities (batch, time, classes) with the blank as the last class; the result is (batch, 1).</summary>
    public static SymbolicTensor CtcBatchCost(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor inputLength,
        SymbolicTensor labelLength) =>
        ExpandDims(CtcLoss(yTrue, Log(yPred + KerasConfig.Epsilon), Flatten(labelLength), Flatten(inputLength), -1), 1);

    /// <summary>
    /// Keras' ctc_decode: the likeliest labels of probabilities (batch, time, classes), the blank being the last class.
    /// </summary>
    /// <returns>For each path the labels (batch, time), −1 behind their end; and the scores.</returns>
    public static (SymbolicTensor[] Decoded, SymbolicTensor LogProbabilities) CtcDecode(SymbolicTensor yPred,
        SymbolicTensor inputLength, bool greedy = true, int beamWidth = 100, int topPaths = 1) =>
        CtcDecodeLogits(Log(yPred + KerasConfig.Epsilon), Flatten(inputLength), greedy ? 0 : beamWidth, topPaths);

    /// <summary>The likeliest labels of logits (batch, time, classes) over time.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="lengths">The number of steps of each sample, (batch).</param>
    /// <param name="beamWidth">How many prefixes the search keeps; 0: the likeliest class of each step.</param>
    /// <param name="topPaths">How many paths come out.</param>
    /// <param name="blank">The class that separates labels; −1: the last one.</param>
    /// <param name="mergeRepeated">Whether equal labels in a row become one.</param>
    public static (SymbolicTensor[] Decoded, SymbolicTensor Scores) CtcDecodeLogits(SymbolicTensor logits,
        SymbolicTensor lengths, int beamWidth = 0, int topPaths = 1, int blank = -1, bool mergeRepeated = true)
    {
        if (topPaths < 1 || (beamWidth == 0 ? topPaths != 1 : topPaths > beamWidth))
            throw new KerasException("CtcPaths", $"CtcDecode: {topPaths} paths were asked for with a beam of {beamWidth}; " +
                "expected 1 without a beam, else at most its width.");
        var outputs = Node.Create(new CtcDecodeOp(beamWidth, topPaths, blank, mergeRepeated), logits, lengths).Outputs;
        return (outputs[..topPaths], outputs[topPaths]);
    }

    /// <summary>Keras' ctc_label_dense_to_sparse: all labels within their lengths in a row, and their (sample, place) pairs.</summary>
    public static (Tensor Indices, Tensor Values) CtcLabelDenseToSparse(Tensor labels, Tensor labelLengths)
    {
        var width = labels.Shape[1];
        var places = Enumerable.Range(0, labels.Shape[0]).SelectMany(b =>
            Enumerable.Range(0, Math.Min(width, (int)labelLengths.GetDouble(b))).Select(i => (Sample: b, Place: i))).ToArray();
        var indices = Tensor.From([.. places.SelectMany(p => new long[] { p.Sample, p.Place })], places.Length, 2);
        return (indices, Tensor.From([.. places.Select(p => (int)labels.GetDouble(p.Sample * width + p.Place))], places.Length));
    }
}
