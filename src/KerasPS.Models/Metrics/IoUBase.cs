namespace KerasPS.Metrics;

/// <summary>Intersection over union: how well predicted regions cover those of the targets, by a confusion matrix of classes.</summary>
public abstract class IoUBase : Metric
{
    /// <inheritdoc/>
    public override MetricDirection Direction => MetricDirection.Up;

    private const double Epsilon = 1e-7;
    private Variable matrix = null!;

    /// <summary>Makes the metric; weights count as whole numbers unless the type is another.</summary>
    protected IoUBase() => Dtype = "int32";

    /// <summary>How many classes there are.</summary>
    private protected abstract int ClassCount { get; }

    /// <summary>The classes whose figures are averaged.</summary>
    private protected abstract IReadOnlyList<int> Targets { get; }

    /// <summary>A class of targets that does not count.</summary>
    private protected virtual int? Ignored => null;

    /// <summary>Class numbers of targets and predictions.</summary>
    private protected abstract (SymbolicTensor True, SymbolicTensor Pred) ToClasses(SymbolicTensor yTrue, SymbolicTensor yPred);

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Targets.FirstOrDefault(t => t < 0 || t >= ClassCount, -1) is var wrong and not -1)
            throw new KerasException("OptionOutOfRange", $"{ClassName}: target class {wrong} is outside 0 to {ClassCount - 1}.");
    }

    /// <inheritdoc/>
    protected override void Build(Shape yTrue, Shape yPred) =>
        matrix = AddVariable("total_confusion_matrix", new(ClassCount, ClassCount));

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        var (t, p) = ToClasses(yTrue, yPred);
        (t, p) = (K.Trunc(K.Reshape(Float(t), -1)), K.Trunc(K.Reshape(Float(p), -1)));
        var n = ClassCount;
        var counts = K.LogicalAnd(K.LogicalAnd(K.GreaterEqual(t, 0), K.Less(t, n)), K.LogicalAnd(K.GreaterEqual(p, 0), K.Less(p, n)));
        if (Ignored is { } ignored) counts = K.LogicalAnd(counts, K.NotEqual(t, ignored));
        var amounts = Float(counts);
        if (weight is not null)
        {
            var w = K.Reshape(Float(weight), -1);
            amounts *= Dtype?.StartsWith("int", StringComparison.Ordinal) == true ? K.Trunc(w) : w;
        }
        var place = K.Where(counts, t * n + p, 0);
        var cells = K.ScatterAdd(amounts, place, K.Cast(K.Constant(new Tensor(new(n * n))), amounts.DType));
        return [Plus(matrix, K.Reshape(cells, n, n))];
    }

    /// <inheritdoc/>
    public override double[] Result()
    {
        if (!Built) return [0];
        var cells = matrix.Value.ToDoubles();
        var n = ClassCount;
        var (sum, valid) = (0.0, 0);
        foreach (var target in Targets)
        {
            var hit = cells[target * n + target];
            var union = -hit;
            for (var i = 0; i < n; i++) union += cells[target * n + i] + cells[i * n + target];
            if (union <= 1e-9) continue;
            sum += hit / (union + Epsilon);
            valid++;
        }
        return [sum / (valid + Epsilon)];
    }

    /// <summary>Class numbers: given, or the largest of an axis of scores.</summary>
    private protected static SymbolicTensor Numbers(SymbolicTensor x, bool sparse, int axis) => sparse ? x : K.ArgMax(x, axis);
}
