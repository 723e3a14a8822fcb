namespace KerasPS.Metrics;

/// <summary>The precision of Keras 1: a mean of the batches' own.</summary>
[KerasObject("BatchPrecision")]
public sealed class BatchPrecision : BatchMetric
{
    /// <inheritdoc/>
    protected override SymbolicTensor Batch(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        PrecisionOf(yTrue, yPred);
}
