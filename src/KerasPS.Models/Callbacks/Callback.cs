namespace KerasPS;

/// <summary>Code called at the events of training, evaluation and prediction. Epochs and batches count from 0.</summary>
[Category("keras.callbacks")]
public abstract class Callback : KerasObject
{
    /// <summary>The model being trained.</summary>
    public Model? Model { get; internal set; }

    /// <summary>Epochs and steps of the running fit.</summary>
    public CallbackParameters Parameters { get; internal set; } = new(1, null);

    /// <summary>Whether the callback has anything to do at batches, where it has the hooks at all.</summary>
    internal virtual bool WantsTrainBatches => true;

    /// <summary>Called when a fit is over, however it ended (an error and Ctrl+C included): closes files.</summary>
    protected internal virtual void Release()
    {
    }

    internal Queue<string>? Messages { get; set; }

    /// <summary>Says something to the user: it appears among the events of the fit.</summary>
    protected void Say(FormattableString message) => Messages?.Enqueue(FormattableString.Invariant(message));

    /// <summary>Before the first epoch.</summary>
    public virtual void OnTrainBegin(Logs logs) { }

    /// <summary>After the last epoch.</summary>
    public virtual void OnTrainEnd(Logs logs) { }

    /// <summary>Before an epoch.</summary>
    public virtual void OnEpochBegin(int epoch, Logs logs) { }

    /// <summary>After an epoch and its validation; what is added to the logs reaches the history.</summary>
    public virtual void OnEpochEnd(int epoch, Logs logs) { }

    /// <summary>Before a training batch.</summary>
    public virtual void OnTrainBatchBegin(int batch, Logs logs) { }

    /// <summary>After a training batch.</summary>
    public virtual void OnTrainBatchEnd(int batch, Logs logs) { }

    /// <summary>Before an evaluation.</summary>
    public virtual void OnTestBegin(Logs logs) { }

    /// <summary>After an evaluation.</summary>
    public virtual void OnTestEnd(Logs logs) { }

    /// <summary>Before an evaluation batch.</summary>
    public virtual void OnTestBatchBegin(int batch, Logs logs) { }

    /// <summary>After an evaluation batch.</summary>
    public virtual void OnTestBatchEnd(int batch, Logs logs) { }

    /// <summary>Before a prediction.</summary>
    public virtual void OnPredictBegin(Logs logs) { }

    /// <summary>After a prediction.</summary>
    public virtual void OnPredictEnd(Logs logs) { }

    /// <summary>Before a prediction batch.</summary>
    public virtual void OnPredictBatchBegin(int batch, Logs logs) { }

    /// <summary>After a prediction batch.</summary>
    public virtual void OnPredictBatchEnd(int batch, Logs logs) { }
}
