namespace KerasPS.Metrics;

/// <summary>The weighted sum of values, given as predictions.</summary>
[KerasObject("Sum")]
public sealed class Sum : Metric
{
    private Variable total = null!;

    /// <inheritdoc/>
    protected override void Build(Shape yTrue, Shape yPred) => total = AddVariable("total", Shape.Scalar);

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight) =>
        [Plus(total, K.Sum(Samples.Reduce(Float(yPred), weight is null ? null : Float(weight), K.Sum).Values))];

    /// <inheritdoc/>
    public override double[] Result() => [Built ? total.Value.GetDouble(0) : 0];
}
