namespace KerasPS.Metrics;

/// <summary>The weighted mean of values, given as predictions.</summary>
[KerasObject("Mean")]
public sealed class Mean : MeanMetric
{
    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred) => yPred;
}
