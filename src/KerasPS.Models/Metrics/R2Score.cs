using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>The share of the targets' variance that predictions explain.</summary>
[KerasObject("R2Score")]
public sealed class R2Score : Metric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    private Variable samples = null!;
    private Variable squares = null!;
    private Variable sums = null!;
    private Variable residuals = null!;
    private Variable counts = null!;

    /// <summary>How several outputs become one number; null: one number an output.</summary>
    [Option(Help = "How several outputs become one number; null gives each one.")]
    public ClassAggregation? ClassAggregation { get; init; } = Metrics.ClassAggregation.UniformAverage;

    /// <summary>The number of regressors for the adjusted score; 0: the standard score.</summary>
    [Option(Min = 0, Help = "Number of regressors for the adjusted score; 0 for the standard score.")]
    public int NumRegressors { get; init; }

    /// <inheritdoc/>
    protected override void Build(Shape yTrue, Shape yPred)
    {
        if (yPred.Rank != 2 || yPred[-1] < 0)
            throw new KerasException("MetricShape", $"R2Score expected predictions (batch, outputs); received {yPred}.");
        var shape = new Shape(yPred[-1]);
        samples = AddVariable("num_samples", Shape.Scalar);
        squares = AddVariable("squared_sum", shape);
        sums = AddVariable("sum", shape);
        residuals = AddVariable("residual", shape);
        counts = AddVariable("count", shape);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        var (t, p) = Ranks.Align(Float(yTrue), Float(yPred));
        var w = weight is null ? K.OnesLike(t) : Float(weight);
        if (w.Shape.Rank == 1) w = K.ExpandDims(w, 1);
        w = K.BroadcastLike(w, t);
        return
        [
            Plus(sums, K.Sum(t * w, 0)), Plus(squares, K.Sum(t * t * w, 0)), Plus(residuals, K.Sum(K.Square(t - p) * w, 0)),
            Plus(counts, K.Sum(w, 0)), Plus(samples, K.SizeOf(t)),
        ];
    }

    /// <inheritdoc/>
    public override double[] Result()
    {
        if (!Built) return [0];
        var (sum, square, residual, count) =
            (sums.Value.ToDoubles(), squares.Value.ToDoubles(), residuals.Value.ToDoubles(), counts.Value.ToDoubles());
        var variances = sum.Select((s, i) => square[i] - s * s / count[i]).ToArray();
        var scores = variances.Select((v, i) => 1 - residual[i] / v).Select(s => double.IsInfinity(s) ? 0 : s).ToArray();
        var result = ClassAggregation switch
        {
            null => scores,
            Metrics.ClassAggregation.VarianceWeightedAverage => [variances.Zip(scores, (v, s) => v * s).Sum() / variances.Sum()],
            _ => [scores.Average()],
        };
        // With too few samples there is no adjusted score, and the standard one stands.
        var n = samples.Value.GetDouble(0);
        return NumRegressors == 0 || NumRegressors >= n - 1
            ? result
            : [.. result.Select(r => 1 - (1 - r) * (n - 1) / (n - NumRegressors - 1))];
    }
}
