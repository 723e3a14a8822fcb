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
        var products = K.L2Normalize(t, Axis) * K.L2Normalize(p, Axis);
        return Form switch
        {
            // What older versions called cosine_proximity had the sign of a loss; Keras 1 took the products' mean.
            TrainingForm.Keras1 => -K.Mean(products, Axis),
            TrainingForm.Keras22 => -K.Sum(products, Axis),
            _ => K.Sum(products, Axis),
        };
    }
}
