using KerasPS.Initializers;
using KerasPS.Training;

namespace KerasPS.Data;

/// <summary>Batches that a generator or a sequence makes, bound one by one.</summary>
/// <param name="batches">The batches.</param>
/// <param name="bind">Brings a batch into the step function's columns.</param>
/// <param name="shuffle">Whether a sequence's batches are taken in random order.</param>
/// <param name="endless">Whether a pass is a part of an endless stream, which then goes on in the next pass.</param>
internal sealed class StreamSource(IEnumerable<TrainingBatch> batches,
    Func<TrainingBatch, (StepFunction Function, IReadOnlyList<Tensor> Columns)> bind, bool shuffle, bool endless) : BatchSource
{
    private IEnumerator<TrainingBatch>? current;

    public override int? Steps => batches is BatchSequence sequence ? sequence.Count : null;

    public override void Begin(ulong seed)
    {
        if (endless && current is not null) return;
        current?.Dispose();
        current = (batches is BatchSequence sequence && shuffle ? Shuffled(sequence, seed) : batches).GetEnumerator();
    }

    public override StepPlan? Next()
    {
        if (!current!.MoveNext()) return null;
        var (function, columns) = bind(current.Current);
        var readers = columns.Select(RowReader.Of).ToArray();
        var plan = function.PlanFor(readers, columns[0].Shape[0]);
        for (var i = 0; i < readers.Length; i++) plan.Copy(i, readers[i], 0);
        return plan;
    }

    public override void End() => (batches as BatchSequence)?.OnEpochEnd();

    private static IEnumerable<TrainingBatch> Shuffled(BatchSequence sequence, ulong seed)
    {
        var random = HostRandom.For((long)seed);
        var order = Enumerable.Range(0, sequence.Count).OrderBy(_ => random.NextBits()).ToArray();
        foreach (var index in order) yield return sequence.GetBatch(index);
    }
}
