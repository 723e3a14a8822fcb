using System.Reflection;

namespace KerasPS.Callbacks;

/// <summary>Calls callbacks in order; knows which hooks any of them has, so that the others cost nothing.</summary>
internal sealed class CallbackList
{
    private readonly IReadOnlyList<Callback> callbacks;
    private readonly Queue<string> messages = new();

    public CallbackList(IReadOnlyList<Callback> callbacks, Model model, CallbackParameters parameters)
    {
        this.callbacks = callbacks;
        foreach (var callback in callbacks)
        {
            callback.Model = model;
            callback.Parameters = parameters;
            callback.Messages = messages;
        }
        WantsBatchBegin = Overrides(nameof(Callback.OnTrainBatchBegin), callbacks.Where(c => c.WantsTrainBatches));
        WantsBatchEnd = Overrides(nameof(Callback.OnTrainBatchEnd), callbacks.Where(c => c.WantsTrainBatches));
        WantsTestBatches = Overrides(nameof(Callback.OnTestBatchBegin), callbacks) || Overrides(nameof(Callback.OnTestBatchEnd), callbacks);
        WantsPredictBatches = Overrides(nameof(Callback.OnPredictBatchBegin), callbacks) || Overrides(nameof(Callback.OnPredictBatchEnd), callbacks);
    }

    /// <summary>Whether any callback looks at the beginning of training batches.</summary>
    public bool WantsBatchBegin { get; }

    /// <summary>Whether any callback looks at the end of training batches.</summary>
    public bool WantsBatchEnd { get; }

    /// <summary>Whether any callback looks at evaluation batches.</summary>
    public bool WantsTestBatches { get; }

    /// <summary>Whether any callback looks at prediction batches.</summary>
    public bool WantsPredictBatches { get; }

    /// <summary>Takes the next message a callback left.</summary>
    public bool TryTakeMessage(out string message) => messages.TryDequeue(out message!);

    /// <summary>Calls one hook of all callbacks.</summary>
    public void Call(Action<Callback> hook)
    {
        foreach (var callback in callbacks) hook(callback);
    }

    private static bool Overrides(string hook, IEnumerable<Callback> callbacks) => callbacks.Any(c =>
        c.GetType().GetMethod(hook, BindingFlags.Public | BindingFlags.Instance, [typeof(int), typeof(Logs)])!.DeclaringType
            != typeof(Callback));
}
