namespace KerasPS.Metrics;

/// <summary>A metric read from counts of true and false, positive and negative predictions.</summary>
public abstract class ConfusionMetric : Metric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    private readonly Dictionary<Condition, Variable> counts = [];
    private ConfusionCounter counter = null!;
    private Thresholds thresholds = null!;

    /// <summary>Which cells are counted, in the order they are saved in.</summary>
    private protected abstract IReadOnlyList<Condition> Counted { get; }

    /// <summary>The levels.</summary>
    private protected abstract Thresholds CreateThresholds();

    /// <summary>What is counted.</summary>
    private protected virtual ConfusionCounter CreateCounter(Thresholds levels) => new(levels);

    /// <summary>The shape of the counts.</summary>
    private protected virtual Shape CountShape(int levels, Shape yPred) => new(levels);

    /// <inheritdoc/>
    protected override void Build(Shape yTrue, Shape yPred)
    {
        thresholds = CreateThresholds();
        counter = CreateCounter(thresholds);
        foreach (var condition in Counted)
            counts[condition] = AddVariable(Naming.ToSnakeCase(condition.ToString()), CountShape(thresholds.Levels.Length, yPred));
    }

    /// <summary>The prediction as it is counted.</summary>
    private protected virtual SymbolicTensor Score(SymbolicTensor yPred) => Float(yPred);

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        var batch = counter.Count(Float(yTrue), Score(yPred), weight);
        return [.. counts.Select(c => Plus(c.Value, batch[c.Key]))];
    }

    /// <summary>The counts of a cell so far.</summary>
    private protected double[] Counts(Condition condition) => counts[condition].Value.ToDoubles();

    /// <summary>a / (a + b) for each threshold, 0 where both are 0.</summary>
    private protected double[] Share(Condition a, Condition b) =>
        [.. Counts(a).Zip(Counts(b), (x, y) => Ratio(x, x + y))];
}
