namespace KerasPS.Callbacks;

/// <summary>Sets the learning rate at the beginning of each epoch.</summary>
[KerasObject("LearningRateScheduler")]
public sealed class LearningRateScheduler : Callback
{
    /// <summary>Makes a scheduler whose schedule is set as an option.</summary>
    public LearningRateScheduler()
    {
    }

    /// <summary>Makes a scheduler of a function of the epoch (counted from 0) and the rate so far.</summary>
    public LearningRateScheduler(Func<int, double, double> schedule, int verbose = 0)
    {
        Schedule = schedule;
        Verbose = verbose;
    }

    /// <summary>The rate of an epoch (counted from 0), given the rate so far.</summary>
    [Option(Required = true, Position = 0, InputOnly = true, Help = "The rate of an epoch (counted from 0), given the rate so far.")]
    public Func<int, double, double> Schedule { get; init; } = static (_, rate) => rate;

    /// <summary>1: say what is done.</summary>
    [Option(Help = "1: say what is done; 0: silent.")]
    public int Verbose { get; init; }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs)
    {
        var rate = Schedule(epoch, LearningRateLog.Rate(Model!));
        if (!double.IsFinite(rate))
            throw new KerasException("LearningRateInvalid", FormattableString.Invariant(
                $"The schedule gave {rate} as the learning rate of epoch {epoch}; expected a number."));
        Model!.Optimizer!.CurrentLearningRate = rate;
        if (Verbose > 0)
            Say($"\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {PythonText.Of(rate)}.");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => LearningRateLog.Add(Model!, logs);
}
