using KerasPS.Callbacks;
using KerasPS.Data;

namespace KerasPS.Training;

/// <summary>A pass over data that only measures.</summary>
internal sealed class EvaluationLoop(Model model, BatchSource source, int? limit)
{
    /// <summary>Batches; null where unknown.</summary>
    public int? Steps => limit ?? source.Steps;

    /// <summary>The batch just measured, counted from 0.</summary>
    public int Batch { get; private set; }

    /// <summary>Measures batch by batch; the figures stand in <paramref name="logs"/> at the end.</summary>
    public IEnumerable<float> Run(CallbackList callbacks, Logs logs, string prefix, CancellationToken cancel)
    {
        var compiled = model.Execution.RequireCompiled();
        compiled.ResetMetrics();
        callbacks.Call(c => c.OnTestBegin(new()));
        source.Begin(0);
        for (Batch = 0; (limit is null || Batch < limit) && !cancel.IsCancellationRequested; Batch++)
        {
            var plan = source.Next();
            if (plan is null) break;
            if (callbacks.WantsTestBatches) callbacks.Call(c => c.OnTestBatchBegin(Batch, new()));
            plan.Run(RandomState.Global);
            if (callbacks.WantsTestBatches)
            {
                var batchLogs = new Logs();
                compiled.ReadLogs(batchLogs);
                callbacks.Call(c => c.OnTestBatchEnd(Batch, batchLogs));
            }
            yield return plan.Loss();
        }
        source.End();
        var own = new Logs();
        compiled.ReadLogs(own);
        callbacks.Call(c => c.OnTestEnd(own));
        compiled.ReadLogs(logs, prefix);
    }
}
