namespace KerasPS.Metrics;

/// <summary>The harmonic mean of precision and recall, the latter counting β² times; one number a class unless averaged.</summary>
public abstract class FScore : Metric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    private const double Epsilon = 1e-7;
    private Variable truePositives = null!;
    private Variable falsePositives = null!;
    private Variable falseNegatives = null!;
    private Variable support = null!;

    /// <summary>How the classes become one number; null: one number a class.</summary>
    [Option(Position = 0, Help = "How the classes become one number; by default each has one.")]
    public Averaging? Average { get; init; }

    /// <summary>Predictions above count as positive; null: the largest of each sample.</summary>
    [Option(Help = "Predictions above count as positive; by default the largest of each sample.")]
    public double? Threshold { get; init; }

    /// <summary>How much recall counts.</summary>
    private protected abstract double Weight { get; }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Threshold is <= 0 or > 1)
            throw new KerasException("OptionOutOfRange", FormattableString.Invariant(
                $"{ClassName}: option 'threshold' is {Threshold}; expected a number above 0, at most 1."));
    }

    /// <inheritdoc/>
    protected override void Build(Shape yTrue, Shape yPred)
    {
        if (yTrue.Rank != 2 || yPred.Rank != 2 || yPred[-1] < 0)
            throw new KerasException("MetricShape", $"{ClassName} expected targets and predictions (batch, classes); " +
                $"received {yTrue} and {yPred}. Use one-hot targets.");
        var shape = Average == Averaging.Micro ? Shape.Scalar : new(yPred[-1]);
        truePositives = AddVariable("true_positives", shape);
        falsePositives = AddVariable("false_positives", shape);
        falseNegatives = AddVariable("false_negatives", shape);
        support = AddVariable("intermediate_weights", shape);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        var (t, scores) = (Float(yTrue), Float(yPred));
        var p = Float(Threshold is { } level
            ? K.Greater(scores, level)
            : K.LogicalAnd(K.GreaterEqual(scores, K.Max(scores, -1, keepDims: true)), K.Greater(K.Abs(scores), 1e-9)));
        var w = weight is null ? null : Float(weight);
        while (w is not null && w.Shape.Rank < 2) w = K.ExpandDims(w, -1);
        return
        [
            Plus(truePositives, Total(p * t)), Plus(falsePositives, Total(p * (1 - t))),
            Plus(falseNegatives, Total((1 - p) * t)), Plus(support, Total(t)),
        ];

        SymbolicTensor Total(SymbolicTensor x) => K.Sum(w is null ? x : x * w, Average == Averaging.Micro ? null : [0]);
    }

    /// <inheritdoc/>
    public override double[] Result()
    {
        if (!Built) return [0];
        var (tp, fp, fn) = (truePositives.Value.ToDoubles(), falsePositives.Value.ToDoubles(), falseNegatives.Value.ToDoubles());
        var square = Weight * Weight;
        var scores = tp.Select((t, i) =>
        {
            var precision = t / (t + fp[i] + Epsilon);
            var recall = t / (t + fn[i] + Epsilon);
            return precision * recall / (square * precision + recall + Epsilon) * (1 + square);
        }).ToArray();
        var weights = support.Value.ToDoubles();
        return Average switch
        {
            null => scores,
            Averaging.Weighted => [scores.Zip(weights, (s, w) => s * w / (weights.Sum() + Epsilon)).Sum()],
            _ => [scores.Average()],
        };
    }
}
