using System.Text.Json.Nodes;

namespace KerasPS.Metrics;

/// <summary>The area under a curve over all thresholds, approximated at a number of them.</summary>
[KerasObject("AUC")]
public sealed class Auc : ConfusionMetric
{
    /// <summary>How many thresholds are taken.</summary>
    [Option(Position = 0, Min = 2, Help = "How many thresholds are taken.")]
    public int NumThresholds { get; init; } = 200;

    /// <summary>The curve.</summary>
    [Option(Help = "The curve: ROC, PR or PRGAIN.")]
    public AucCurve Curve { get; init; }

    /// <summary>The height between two points.</summary>
    [Option(Help = "The height between two points of the curve.")]
    public SummationMethod SummationMethod { get; init; }

    /// <summary>The thresholds between 0 and 1; null: evenly.</summary>
    [Option(Help = "The thresholds between 0 and 1; by default evenly.")]
    public double[]? Thresholds { get; init; }

    /// <summary>Whether each label has an area of its own, which are then averaged.</summary>
    [Option(Help = "Whether each label has an area of its own, which are then averaged.")]
    public bool MultiLabel { get; init; }

    /// <summary>How many labels there are; by default as many as predictions.</summary>
    [Option(Min = 1, Help = "How many labels there are, with multi_label.")]
    public int? NumLabels { get; init; }

    /// <summary>A weight for each label.</summary>
    [Option(Help = "A weight for each label.")]
    public double[]? LabelWeights { get; init; }

    /// <summary>Whether predictions are logits.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<Condition> Counted =>
        [Condition.TruePositives, Condition.FalsePositives, Condition.TrueNegatives, Condition.FalseNegatives];

    /// <inheritdoc/>
    private protected override Metrics.Thresholds CreateThresholds() => Thresholds is { } given
        ? new([-Metrics.Thresholds.Epsilon, .. given.Order(), 1 + Metrics.Thresholds.Epsilon])
        : Metrics.Thresholds.Over(NumThresholds, Metrics.Thresholds.Epsilon);

    /// <inheritdoc/>
    private protected override ConfusionCounter CreateCounter(Metrics.Thresholds levels) =>
        new(levels) { MultiLabel = MultiLabel, LabelWeights = LabelWeights };

    /// <inheritdoc/>
    private protected override Shape CountShape(int levels, Shape yPred) =>
        MultiLabel ? new(levels, NumLabels ?? yPred[-1]) : new(levels);

    /// <inheritdoc/>
    private protected override SymbolicTensor Score(SymbolicTensor yPred) =>
        FromLogits ? K.Sigmoid(Float(yPred)) : Float(yPred);

    /// <inheritdoc/>
    public override double[] Result()
    {
        if (!Built) return [0];
        var (tp, fp) = (Counts(Condition.TruePositives), Counts(Condition.FalsePositives));
        var (tn, fn) = (Counts(Condition.TrueNegatives), Counts(Condition.FalseNegatives));
        var labels = Variables[0].Shape.Rank == 2 ? Variables[0].Shape[1] : 1;
        var areas = new double[labels];
        for (var label = 0; label < labels; label++)
        {
            var own = new AucArea(Of(tp, label), Of(fp, label), Of(tn, label), Of(fn, label));
            areas[label] = own.Compute(Curve, SummationMethod);
        }
        if (!MultiLabel) return [areas[0]];
        return LabelWeights is { } weights
            ? [Ratio(areas.Zip(weights, (a, w) => a * w).Sum(), weights.Sum())]
            : [areas.Average()];

        double[] Of(double[] counts, int label) => [.. Enumerable.Range(0, counts.Length / labels).Select(i => counts[i * labels + label])];
    }

    /// <summary>As Keras writes it: the curve in capitals, thresholds only where they were given.</summary>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        config["curve"] = Curve.ToString().ToUpperInvariant();
        if (Thresholds is null) config.Remove("thresholds");
        return config;
    }
}
