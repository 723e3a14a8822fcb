namespace KerasPS.Metrics;

/// <summary>The fbeta_score of Keras 1, and with beta 1 its fmeasure: a mean of the batches' own.</summary>
[KerasObject("BatchFBeta", Aliases = ["fmeasure", "fbeta"])]
public sealed class BatchFBeta : BatchMetric
{
    /// <summary>How much recall counts: its square is the factor of recall.</summary>
    [Option(Help = "How much recall counts: its square is the factor of recall.")]
    public double Beta { get; init; } = 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Batch(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (precision, recall) = (PrecisionOf(yTrue, yPred), RecallOf(yTrue, yPred));
        var square = Beta * Beta;
        var score = (1 + square) * (precision * recall) / (square * precision + recall + Epsilon);
        // Without any positive sample the score is 0, and so it is where nothing is found.
        return K.Where(K.Equal(Positives(yTrue), 0), 0, score);
    }
}
