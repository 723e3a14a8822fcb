using KerasPS.Losses;

namespace KerasPS.Metrics;

/// <summary>Counts the cells of confusion matrices at several thresholds, in the graph.</summary>
internal sealed class ConfusionCounter(Thresholds thresholds)
{
    /// <summary>Only the k highest scores of a sample may be positive.</summary>
    public int? TopK { get; init; }

    /// <summary>Only this class is looked at.</summary>
    public int? ClassId { get; init; }

    /// <summary>Whether each label (the last axis) has counts of its own.</summary>
    public bool MultiLabel { get; init; }

    /// <summary>A weight for each label.</summary>
    public double[]? LabelWeights { get; init; }

    /// <summary>The counts of a batch: (thresholds), or (thresholds, labels).</summary>
    public IReadOnlyDictionary<Condition, SymbolicTensor> Count(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        var (scores, labels) = Ranks.Align(yPred, yTrue);
        if (TopK is { } k) scores = KeepTop(scores, k);
        if (ClassId is { } id)
        {
            labels = K.SliceAxis(labels, -1, id, id + 1);
            scores = K.SliceAxis(scores, -1, id, id + 1);
        }
        var truth = K.Cast(K.NotEqual(labels, 0), scores.DType);
        var weights = Weights(scores, weight);
        var (positive, negative) = weights is null ? (truth, 1 - truth) : (truth * weights, (1 - truth) * weights);
        var axis = 0;
        if (!MultiLabel)
        {
            scores = K.Reshape(scores, -1);
            positive = K.Reshape(K.BroadcastLike(positive, truth), -1);
            negative = K.Reshape(K.BroadcastLike(negative, truth), -1);
        }
        var (truePositives, falsePositives) = thresholds.Even
            ? (ByBuckets(scores, positive), ByBuckets(scores, negative))
            : (ByComparison(scores, positive), ByComparison(scores, negative));
        return new Dictionary<Condition, SymbolicTensor>
        {
            [Condition.TruePositives] = truePositives,
            [Condition.FalsePositives] = falsePositives,
            [Condition.TrueNegatives] = K.Sum(negative, axis) - falsePositives,
            [Condition.FalseNegatives] = K.Sum(positive, axis) - truePositives,
        };
    }

    // Each score falls into the bucket between two levels; the sum of all higher buckets is what exceeds a level.
    private SymbolicTensor ByBuckets(SymbolicTensor scores, SymbolicTensor amounts)
    {
        var count = thresholds.Levels.Length;
        var bucket = K.Ceil(K.Clip(scores, 0, 1) * (count - 1)) - 1;
        if (thresholds.FromBelow) bucket = K.Relu(bucket);
        // What exceeds no level at all is put into a bucket before the first.
        bucket += 1;
        SymbolicTensor sums;
        if (MultiLabel)
        {
            var labels = scores.Shape[-1];
            var place = K.Reshape(bucket * labels + K.Arange(labels, bucket.DType), -1);
            var zeros = K.Constant(new Tensor(new((count + 1) * labels)));
            sums = K.Reshape(K.ScatterAdd(K.Reshape(amounts, -1), place, K.Cast(zeros, amounts.DType)), count + 1, labels);
        }
        else sums = K.ScatterAdd(amounts, bucket, K.Cast(K.Constant(new Tensor(new(count + 1))), amounts.DType));
        return K.CumSum(K.SliceAxis(sums, 0, 1), 0, reverse: true);
    }

    private SymbolicTensor ByComparison(SymbolicTensor scores, SymbolicTensor amounts)
    {
        var levels = K.Cast(K.Constant(Tensor.From(thresholds.Levels)), scores.DType);
        levels = MultiLabel ? K.ExpandDims(levels, 1, 2) : K.ExpandDims(levels, 1);
        var above = K.Greater(K.ExpandDims(scores, 0), levels);
        return K.Sum(K.Where(above, K.ExpandDims(amounts, 0), 0), 1);
    }

    private SymbolicTensor? Weights(SymbolicTensor scores, SymbolicTensor? weight)
    {
        var weights = weight is null ? null : K.Cast(weight, scores.DType);
        while (weights is not null && weights.Shape.Rank < scores.Shape.Rank) weights = K.ExpandDims(weights, -1);
        if (LabelWeights is not { } labels || MultiLabel) return weights;
        var ofLabels = K.Cast(K.Constant(Tensor.From(labels)), scores.DType);
        return weights is null ? ofLabels : weights * ofLabels;
    }

    private static SymbolicTensor KeepTop(SymbolicTensor scores, int k)
    {
        var best = K.OneHot(K.TopK(scores, k).Indices, scores.Shape[-1], dtype: scores.DType);
        var kept = K.Sum(best, -2);
        return scores * kept + Thresholds.Lowest * (1 - kept);
    }
}
