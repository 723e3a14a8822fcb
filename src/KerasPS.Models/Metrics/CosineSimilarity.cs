using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>The mean cosine of the angle between targets and predictions.</summary>
[KerasObject("CosineSimilarity", Aliases = ["cosine", "cosine_proximity"])]
public sealed class CosineSimilarity : MeanMetric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    /// <summary>The axis along which the angle is taken.</summary>
    [Option(Help = "The axis along which the angle is taken.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        return K.Sum(K.L2Normalize(t, Axis) * K.L2Normalize(p, Axis), Axis);
    }
}
