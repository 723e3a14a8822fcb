using KerasPS.Callbacks;
using KerasPS.Training;

namespace KerasPS;

/// <summary>Measuring.</summary>
public abstract partial class Model
{
    /// <summary>The loss and the metrics on data, by name, in the order of <see cref="MetricNames"/>.</summary>
    /// <param name="x">Inputs, or batches of a generator.</param>
    /// <param name="y">Targets.</param>
    /// <param name="batchSize">Samples of a batch; null: 32.</param>
    /// <param name="sampleWeight">Weights of the samples.</param>
    /// <param name="steps">Batches to measure; null: all.</param>
    /// <param name="callbacks">Callbacks.</param>
    /// <param name="cancel">Ends it between two batches.</param>
    public Logs Evaluate(object x, object? y = null, int? batchSize = null, object? sampleWeight = null, int? steps = null,
        IReadOnlyList<Callback>? callbacks = null, CancellationToken cancel = default)
    {
        var result = new Logs();
        foreach (var _ in EvaluateBatches(result, x, y, batchSize, sampleWeight, steps, callbacks, cancel))
        {
            // Pulling is all there is to do.
        }
        return result;
    }

    /// <summary>Measures as the caller pulls, giving each batch's loss; the figures stand in <paramref name="result"/> at the end.</summary>
    public IEnumerable<float> EvaluateBatches(Logs result, object x, object? y = null, int? batchSize = null,
        object? sampleWeight = null, int? steps = null, IReadOnlyList<Callback>? callbacks = null, CancellationToken cancel = default)
    {
        var loop = FitSources.Evaluation(this, x, y, sampleWeight, batchSize, steps);
        return Measure(loop, result, new(callbacks ?? [], this, new(1, loop.Steps)), cancel);
    }

    private IEnumerable<float> Measure(EvaluationLoop loop, Logs result, CallbackList callbacks, CancellationToken cancel)
    {
        var sorted = new Logs();
        foreach (var loss in loop.Run(callbacks, sorted, "", cancel)) yield return loss;
        cancel.ThrowIfCancellationRequested();
        foreach (var name in MetricNames.Concat(sorted.Names))
            if (sorted.TryGet(name, out var value)) result[name] = value;
    }
}
