using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>The mean concordance of targets and predictions (Lin 1989).</summary>
[KerasObject("ConcordanceCorrelation")]
public sealed class ConcordanceCorrelation : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <summary>The axis along which the correlation is taken.</summary>
    [Option(Help = "The axis along which the correlation is taken.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        var (tMean, pMean) = (K.Mean(t, Axis, keepDims: true), K.Mean(p, Axis, keepDims: true));
        var spread = K.Var(t, Axis, keepDims: true) + K.Var(p, Axis, keepDims: true) + K.Square(tMean - pMean);
        // The mean of the first factor times the second is the covariance, whichever mean is taken off the first.
        return K.Mean(2 * (t - pMean) * (p - pMean) / (spread + 1e-7), Axis);
    }
}
