namespace KerasPS.Metrics;

/// <summary>The recall of Keras 1: a mean of the batches' own.</summary>
[KerasObject("BatchRecall")]
public sealed class BatchRecall : BatchMetric
{
    /// <inheritdoc/>
    protected override SymbolicTensor Batch(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        RecallOf(yTrue, yPred);
}
