namespace KerasPS.Metrics;

/// <summary>The correlation of two classes of Keras 1: a mean of the batches' own.</summary>
[KerasObject("MatthewsCorrelation")]
public sealed class MatthewsCorrelation : BatchMetric
{
    /// <inheritdoc/>
    protected override SymbolicTensor Batch(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (p, t) = (K.Round(K.Clip(yPred, 0, 1)), K.Round(K.Clip(yTrue, 0, 1)));
        var (tp, tn) = (K.Sum(t * p), K.Sum((1 - t) * (1 - p)));
        var (fp, fn) = (K.Sum((1 - t) * p), K.Sum(t * (1 - p)));
        var spread = K.Sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
        return (tp * tn - fp * fn) / (spread + Epsilon);
    }
}
