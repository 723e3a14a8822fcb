using KerasPS.Data;
using KerasPS.Training;

namespace KerasPS;

/// <summary>Training.</summary>
public abstract partial class Model
{
    /// <summary>Trains the model and returns the record.</summary>
    /// <param name="x">Inputs: a tensor or array, a list of them, a dictionary by input name, or batches of a generator.</param>
    /// <param name="y">Targets in the same forms, by output.</param>
    /// <param name="options">Epochs, batch size and the rest.</param>
    /// <param name="cancel">Ends the training between two batches.</param>
    public History Fit(object x, object? y = null, FitOptions? options = null, CancellationToken cancel = default)
    {
        foreach (var _ in FitEvents(x, y, options, cancel))
        {
            // Pulling is all there is to do.
        }
        return History!;
    }

    /// <summary>
    /// Trains the model as the caller pulls events, on the caller's thread: no event, no training. Stopping to pull ends it.
    /// </summary>
    /// <param name="x">Inputs: a tensor or array, a list of them, a dictionary by input name, or batches of a generator.</param>
    /// <param name="y">Targets in the same forms, by output.</param>
    /// <param name="options">Epochs, batch size and the rest.</param>
    /// <param name="cancel">Ends the training between two batches.</param>
    public IEnumerable<TrainingEvent> FitEvents(object x, object? y = null, FitOptions? options = null,
        CancellationToken cancel = default)
    {
        options ??= new();
        FitState = FitState.Failed;
        FitChecks.Check(options);
        return (x is IEnumerable<TrainingBatch> batches
            ? FitSources.FromBatches(this, batches, options)
            : FitSources.FromArrays(this, x, y, options)).Run(cancel);
    }

    /// <summary>
    /// One training step on one batch. Returns the running figures: metrics are not reset between calls, as in Keras 3
    /// (see <see cref="ResetMetrics"/>).
    /// </summary>
    public Logs TrainOnBatch(object x, object? y = null, object? sampleWeight = null,
        System.Collections.IDictionary? classWeight = null)
    {
        var plan = Load(BoundData.Of(this, x, y, sampleWeight, classWeight), training: true);
        var compiled = Execution.RequireCompiled();
        compiled.Optimizer.BeginStep();
        plan.Run(RandomState.Global);
        compiled.Optimizer.EndStep();
        return Figures(compiled);
    }

    /// <summary>Measures one batch without training; metrics are not reset between calls, as in Keras 3.</summary>
    public Logs TestOnBatch(object x, object? y = null, object? sampleWeight = null)
    {
        Load(BoundData.Of(this, x, y, sampleWeight, null), training: false).Run(RandomState.Global);
        return Figures(Execution.RequireCompiled());
    }

    private StepPlan Load(BoundData data, bool training)
    {
        var rows = data.Samples;
        var (function, columns) = Execution.StepFor(data, training);
        var readers = columns.Select(RowReader.Of).ToArray();
        var plan = function.PlanFor(readers, rows);
        for (var i = 0; i < readers.Length; i++) plan.Copy(i, readers[i], 0);
        return plan;
    }

    private static Logs Figures(CompiledModel compiled)
    {
        var logs = new Logs();
        compiled.ReadLogs(logs);
        return logs;
    }
}
