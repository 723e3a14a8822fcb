namespace KerasPS;

/// <summary>What a training event tells.</summary>
public enum TrainingEventKind
{
    /// <summary>Before the first epoch.</summary>
    TrainBegin,
    /// <summary>Before an epoch.</summary>
    EpochBegin,
    /// <summary>After a batch.</summary>
    BatchEnd,
    /// <summary>Before validation.</summary>
    ValidationBegin,
    /// <summary>After a validation, evaluation or prediction batch.</summary>
    TestBatchEnd,
    /// <summary>After an epoch and its validation.</summary>
    EpochEnd,
    /// <summary>A callback has something to say (<see cref="TrainingEvent.Message"/>).</summary>
    Message,
    /// <summary>After the last epoch.</summary>
    TrainEnd,
}

/// <summary>
/// An event of a running fit. One object is used for all events of a fit, so that a step allocates nothing: read it
/// before the next one is pulled.
/// </summary>
public sealed class TrainingEvent
{
    private readonly Action<Logs> readLogs;

    internal TrainingEvent(Model model, History history, Action<Logs> readLogs)
    {
        Model = model;
        History = history;
        this.readLogs = readLogs;
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>What has been recorded so far.</summary>
    public History History { get; }

    /// <summary>What happened.</summary>
    public TrainingEventKind Kind { get; internal set; }

    /// <summary>The epoch, counted from 0.</summary>
    public int Epoch { get; internal set; }

    /// <summary>The number of the last epoch plus one.</summary>
    public int Epochs { get; internal set; }

    /// <summary>The batch within the epoch, counted from 0.</summary>
    public int Batch { get; internal set; }

    /// <summary>Batches an epoch (of the validation during validation); null where unknown.</summary>
    public int? Steps { get; internal set; }

    /// <summary>The loss of the last batch alone.</summary>
    public float BatchLoss { get; internal set; }

    /// <summary>The samples seen in this epoch.</summary>
    public long Samples { get; internal set; }

    /// <summary>Seconds since the epoch began; updated when read.</summary>
    public double EpochSeconds => EpochWatch.Elapsed.TotalSeconds;

    /// <summary>A callback's message.</summary>
    public string? Message { get; internal set; }

    /// <summary>The figures of the epoch: complete at <see cref="TrainingEventKind.EpochEnd"/>.</summary>
    public Logs? Logs { get; internal set; }

    internal System.Diagnostics.Stopwatch EpochWatch { get; } = new();

    /// <summary>The figures as they stand now: running means over the epoch's batches so far.</summary>
    public Logs ReadRunningLogs()
    {
        var logs = new Logs();
        readLogs(logs);
        return logs;
    }
}
