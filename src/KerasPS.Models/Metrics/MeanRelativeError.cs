using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>The mean of |ŷ − y| divided by given numbers.</summary>
[KerasObject("MeanRelativeError")]
public sealed class MeanRelativeError : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Down;

    /// <summary>What errors are divided by.</summary>
    [Option(Required = true, Position = 0, Help = "What errors are divided by.")]
    public double[] Normalizer { get; init; } = [];

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        var scale = K.Cast(K.Constant(Tensor.From(Normalizer)), p.DType);
        return LossReduction.DivideNoNan(K.Abs(p - t), scale);
    }
}
