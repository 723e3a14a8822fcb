namespace KerasPS.Metrics;

/// <summary>A figure of Keras 1: computed for each batch by itself, then averaged over samples.</summary>
public abstract class BatchMetric : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <summary>Keras' smallest divisor.</summary>
    protected const double Epsilon = 1e-7;

    /// <summary>The figure of a batch, a scalar.</summary>
    protected abstract SymbolicTensor Batch(SymbolicTensor yTrue, SymbolicTensor yPred);

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var value = Batch(Float(yTrue), Float(yPred));
        return K.BroadcastTo(value, Dim.Of(yPred, 0));
    }

    /// <summary>How many values round to 1.</summary>
    protected static SymbolicTensor Positives(SymbolicTensor x) => K.Sum(K.Round(K.Clip(x, 0, 1)));

    /// <summary>The part of the predicted positives that is positive.</summary>
    protected static SymbolicTensor PrecisionOf(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        Positives(yTrue * yPred) / (Positives(yPred) + Epsilon);

    /// <summary>The part of the positives that is predicted.</summary>
    protected static SymbolicTensor RecallOf(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        Positives(yTrue * yPred) / (Positives(yTrue) + Epsilon);
}
