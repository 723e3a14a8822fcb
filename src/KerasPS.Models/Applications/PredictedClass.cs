namespace KerasPS;

/// <summary>One of the classes a model holds most likely for a sample.</summary>
/// <param name="Sample">The sample's number from 0.</param>
/// <param name="Rank">1 for the most likely class.</param>
/// <param name="Class">The class's number.</param>
/// <param name="Id">Its identifier; null where there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">The model's output for it.</param>
public sealed record PredictedClass(int Sample, int Rank, int Class, string? Id, string Name, double Score)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Name} {Score:0.####}");

    /// <summary>The most likely classes of each sample, the best first; of equal scores the lower number.</summary>
    /// <param name="predictions">One row of scores a sample, or the scores of one sample.</param>
    /// <param name="top">How many classes a sample.</param>
    /// <param name="label">Identifier and name of a class.</param>
    public static IEnumerable<PredictedClass> Of(Tensor predictions, int top, Func<int, (string? Id, string Name)> label)
    {
        if (predictions.Rank is not (1 or 2))
            throw new KerasException("PredictionShape", $"Predictions have one row of scores a sample; received shape {predictions.Shape}.");
        var width = predictions.Shape[-1];
        for (var sample = 0; sample < predictions.Size / width; sample++)
        {
            var start = (long)sample * width;
            var best = Enumerable.Range(0, width).OrderByDescending(i => predictions.GetDouble(start + i)).Take(top);
            var rank = 0;
            foreach (var i in best)
            {
                var (id, name) = label(i);
                yield return new(sample, ++rank, i, id, name, predictions.GetDouble(start + i));
            }
        }
    }
}
