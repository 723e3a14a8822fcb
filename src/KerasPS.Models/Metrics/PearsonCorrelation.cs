using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>The mean correlation of targets and predictions.</summary>
[KerasObject("PearsonCorrelation")]
public sealed class PearsonCorrelation : MeanMetric
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
        return K.Mean(Standardize(t) * Standardize(p), Axis);
    }

    private SymbolicTensor Standardize(SymbolicTensor x)
    {
        var centred = x - K.Mean(x, Axis, keepDims: true);
        return centred / K.Std(centred, Axis, keepDims: true);
    }
}
