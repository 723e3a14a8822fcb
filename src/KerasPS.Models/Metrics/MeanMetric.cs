namespace KerasPS.Metrics;

/// <summary>A weighted mean over samples of values computed from targets and predictions.</summary>
public abstract class MeanMetric : Metric
{
    private Variable total = null!;
    private Variable count = null!;

    /// <summary>One value for each sample, or several that are averaged.</summary>
    protected abstract SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred);

    /// <inheritdoc/>
    protected override void Build(Shape yTrue, Shape yPred)
    {
        total = AddVariable("total", Shape.Scalar);
        count = AddVariable("count", Shape.Scalar);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight) =>
        Mean(total, count, Values(yTrue, yPred), weight);

    /// <summary>The assignments that add a batch's values to a sum and a number of samples.</summary>
    internal static Update[] Mean(Variable total, Variable count, SymbolicTensor batch, SymbolicTensor? weight)
    {
        var (values, weights) = Samples.Reduce(Float(batch), weight is null ? null : Float(weight), K.Mean);
        var samples = weights is not null ? K.Sum(weights)
            : values.Shape.Rank > 0 ? K.SizeOf(values) : K.Constant(1);
        return [Plus(total, K.Sum(values)), Plus(count, samples)];
    }

    /// <inheritdoc/>
    public override double[] Result() => [Built ? Ratio(total.Value.GetDouble(0), count.Value.GetDouble(0)) : 0];
}
