namespace KerasPS.Callbacks;

/// <summary>A callback made of functions.</summary>
[KerasObject("LambdaCallback")]
public sealed class LambdaCallback : Callback
{
    /// <summary>Before an epoch.</summary>
    [Option(Name = "on_epoch_begin", InputOnly = true, Help = "Called before an epoch with its number and the logs.")]
    public Action<int, Logs>? EpochBegin { get; init; }

    /// <summary>After an epoch.</summary>
    [Option(Name = "on_epoch_end", InputOnly = true, Help = "Called after an epoch with its number and the logs.")]
    public Action<int, Logs>? EpochEnd { get; init; }

    /// <summary>Before the first epoch.</summary>
    [Option(Name = "on_train_begin", InputOnly = true, Help = "Called before the first epoch.")]
    public Action<Logs>? TrainBegin { get; init; }

    /// <summary>After the last epoch.</summary>
    [Option(Name = "on_train_end", InputOnly = true, Help = "Called after the last epoch.")]
    public Action<Logs>? TrainEnd { get; init; }

    /// <summary>Before a training batch.</summary>
    [Option(Name = "on_train_batch_begin", Aliases = ["on_batch_begin"], InputOnly = true, Help = "Called before a training batch with its number.")]
    public Action<int, Logs>? TrainBatchBegin { get; init; }

    /// <summary>After a training batch.</summary>
    [Option(Name = "on_train_batch_end", Aliases = ["on_batch_end"], InputOnly = true, Help = "Called after a training batch with its number and the logs so far.")]
    public Action<int, Logs>? TrainBatchEnd { get; init; }

    internal override bool WantsTrainBatches => TrainBatchBegin is not null || TrainBatchEnd is not null;

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs) => EpochBegin?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => EpochEnd?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => TrainBegin?.Invoke(logs);

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs) => TrainEnd?.Invoke(logs);

    /// <inheritdoc/>
    public override void OnTrainBatchBegin(int batch, Logs logs) => TrainBatchBegin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs) => TrainBatchEnd?.Invoke(batch, logs);
}
