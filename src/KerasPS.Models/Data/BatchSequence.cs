using System.Collections;

namespace KerasPS.Data;

/// <summary>
/// Batches by number (Keras' <c>Sequence</c>, <c>PyDataset</c>): a known count, any order, so that they can be shuffled.
/// </summary>
public abstract class BatchSequence : IEnumerable<TrainingBatch>
{
    /// <summary>How many batches an epoch has.</summary>
    public abstract int Count { get; }

    /// <summary>The batch of a number.</summary>
    public abstract TrainingBatch GetBatch(int index);

    /// <summary>Called after each epoch.</summary>
    public virtual void OnEpochEnd()
    {
    }

    /// <inheritdoc/>
    public IEnumerator<TrainingBatch> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return GetBatch(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
