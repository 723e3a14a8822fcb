using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>The root of the mean of (ŷ − y)².</summary>
[KerasObject("RootMeanSquaredError", Aliases = ["rmse"])]
public sealed class RootMeanSquaredError : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Down;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        return K.Square(p - t);
    }

    /// <inheritdoc/>
    public override double[] Result() => [Math.Sqrt(base.Result()[0])];
}
