using System.Diagnostics;
using KerasPS.Callbacks;
using KerasPS.Data;

namespace KerasPS.Training;

/// <summary>
/// The training loop as a sequence of events pulled by the caller on its own thread. Cancelling ends it between two
/// batches and leaves the weights of the last complete one.
/// </summary>
internal sealed class FitLoop
{
    private readonly Model model;
    private readonly FitOptions options;
    private readonly BatchSource source;
    private readonly EvaluationLoop? validation;
    private readonly CompiledModel compiled;
    private readonly Optimizer optimizer;
    private readonly History history;
    private readonly CallbackList callbacks;
    private readonly TrainingEvent item;
    private readonly Stopwatch watch = new();
    private readonly int? steps;
    private float lastLoss;
    private long samples;
    private FitState pending = FitState.Failed;

    public FitLoop(Model model, FitOptions options, BatchSource source, EvaluationLoop? validation)
    {
        this.model = model;
        this.options = options;
        this.source = source;
        this.validation = validation;
        compiled = model.Execution.RequireCompiled();
        optimizer = compiled.Optimizer;
        history = options.Callbacks.OfType<History>().FirstOrDefault() ?? new();
        steps = options.StepsPerEpoch ?? source.Steps;
        callbacks = new(options.Callbacks.Contains(history) ? options.Callbacks : [.. options.Callbacks, history], model,
            new(options.Epochs, steps));
        item = new(model, history, logs => compiled.ReadLogs(logs)) { Epochs = options.Epochs };
    }

    public IEnumerable<TrainingEvent> Run(CancellationToken cancel)
    {
        Begin();
        try
        {
            callbacks.Call(c => c.OnTrainBegin(new()));
            while (HasMessage()) yield return Event(TrainingEventKind.Message);
            yield return Event(TrainingEventKind.TrainBegin);
            Resume();
            for (var epoch = FirstEpoch(); epoch < options.Epochs && !model.StopTraining; epoch++)
            {
                BeginEpoch(epoch);
                while (HasMessage()) yield return Event(TrainingEventKind.Message);
                yield return Event(TrainingEventKind.EpochBegin);
                Resume();
                while (!model.StopTraining)
                {
                    if (cancel.IsCancellationRequested)
                    {
                        pending = FitState.Stopped;
                        yield break;
                    }
                    if (!Step()) break;
                    while (HasMessage()) yield return Event(TrainingEventKind.Message);
                    yield return Event(TrainingEventKind.BatchEnd);
                    Resume();
                }
                source.End();
                var logs = new Logs();
                compiled.ReadLogs(logs);
                if (validation is not null && IsDue(epoch))
                {
                    item.Steps = validation.Steps;
                    yield return Event(TrainingEventKind.ValidationBegin);
                    Resume();
                    foreach (var _ in validation.Run(callbacks, logs, "val_", cancel))
                    {
                        item.Batch = validation.Batch;
                        yield return Event(TrainingEventKind.TestBatchEnd);
                        Resume();
                    }
                    if (cancel.IsCancellationRequested)
                    {
                        pending = FitState.Stopped;
                        yield break;
                    }
                }
                logs.Sort();
                callbacks.Call(c => c.OnEpochEnd(epoch, logs));
                while (HasMessage()) yield return Event(TrainingEventKind.Message);
                item.Logs = logs;
                item.Steps = steps;
                yield return Event(TrainingEventKind.EpochEnd);
                Resume();
            }
            End();
            while (HasMessage()) yield return Event(TrainingEventKind.Message);
            pending = float.IsFinite(lastLoss) ? FitState.Completed : FitState.Diverged;
            Finish();
            yield return Event(TrainingEventKind.TrainEnd, pending);
        }
        finally
        {
            // Reached by an error, by cancelling, and by a caller that stops pulling.
            Finish();
        }
    }

    private void Begin()
    {
        watch.Restart();
        model.StopTraining = false;
        model.History = history;
        history.Device = StepBuilder.BackendFor(model).Name;
    }

    // A backup may say that the training was further on.
    private int FirstEpoch()
    {
        var first = model.ResumeEpoch ?? options.InitialEpoch;
        model.ResumeEpoch = null;
        return first;
    }

    private void BeginEpoch(int epoch)
    {
        compiled.ResetMetrics();
        item.Epoch = epoch;
        item.Batch = -1;
        item.Steps = steps;
        item.Samples = 0;
        item.Logs = null;
        item.EpochWatch.Restart();
        // The order follows from the random state, so that a resumed training sees the same one.
        var random = RandomState.Global;
        source.Begin(random.Seed * 0x9E3779B97F4A7C15 + random.Step);
        callbacks.Call(c => c.OnEpochBegin(epoch, new()));
    }

    // One batch; false at the end of the epoch. Nothing here allocates unless a callback watches batches.
    private bool Step()
    {
        var batch = item.Batch + 1;
        if (options.StepsPerEpoch is { } limit && batch >= limit) return false;
        var plan = source.Next();
        if (plan is null) return false;
        item.Batch = batch;
        if (callbacks.WantsBatchBegin) BatchBegin(batch);
        optimizer.BeginStep();
        plan.Run(RandomState.Global);
        optimizer.EndStep();
        lastLoss = plan.Loss();
        item.BatchLoss = lastLoss;
        item.Samples += plan.Rows;
        samples += plan.Rows;
        if (callbacks.WantsBatchEnd) BatchEnd(batch);
        return true;
    }

    // Apart from the step, whose variables a closure would move to the heap.
    private void BatchBegin(int batch) => callbacks.Call(c => c.OnTrainBatchBegin(batch, new()));

    private void BatchEnd(int batch)
    {
        var logs = new Logs();
        compiled.ReadLogs(logs);
        callbacks.Call(c => c.OnTrainBatchEnd(batch, logs));
    }

    private bool IsDue(int epoch) => options.ValidationEpochs is { } epochs
        ? epochs.Contains(epoch + 1)
        : (epoch + 1) % Math.Max(1, options.ValidationFrequency) == 0;

    private void End()
    {
        compiled.AsCompiled(() =>
        {
            optimizer.FinishTraining(model.TrainableWeights);
            return true;
        });
        callbacks.Call(c => c.OnTrainEnd(new()));
    }

    private void Finish()
    {
        model.FitState = history.Status = pending;
        if (!watch.IsRunning) return;
        watch.Stop();
        callbacks.Call(c => c.Release());
        history.Duration = watch.Elapsed;
        history.SamplesPerSecond = samples / Math.Max(1e-9, watch.Elapsed.TotalSeconds);
    }

    private bool HasMessage()
    {
        var any = callbacks.TryTakeMessage(out var text);
        item.Message = any ? text : null;
        return any;
    }

    // While the caller has the event, ending the sequence means that the caller stopped.
    private TrainingEvent Event(TrainingEventKind kind, FitState whilePulled = FitState.Stopped)
    {
        item.Kind = kind;
        pending = whilePulled;
        return item;
    }

    private void Resume() => pending = FitState.Failed;
}
