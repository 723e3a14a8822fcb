namespace KerasPS.Callbacks;

/// <summary>Lowers the learning rate when a figure has stopped improving.</summary>
[KerasObject("ReduceLROnPlateau")]
public sealed class ReduceLearningRateOnPlateau : MonitorCallback
{
    private int cooldownCounter;

    /// <summary>The factor of each reduction.</summary>
    [Option(Help = "The factor of each reduction, below 1.")]
    public double Factor { get; init; } = .1;

    /// <summary>Epochs without improvement before a reduction.</summary>
    [Option(Min = 0, Help = "Epochs without improvement before a reduction.")]
    public int Patience { get; init; } = 10;

    /// <summary>By how much a figure must be better to count.</summary>
    [Option(Aliases = ["epsilon"], Min = 0, Help = "By how much the figure must be better to count as an improvement.")]
    public double MinDelta { get; init; } = 1e-4;

    /// <summary>Epochs after a reduction in which nothing is counted.</summary>
    [Option(Min = 0, Help = "Epochs after a reduction in which nothing is counted.")]
    public int Cooldown { get; init; }

    /// <summary>The lowest learning rate.</summary>
    [Option(Name = "min_lr", Aliases = ["min_learning_rate"], Min = 0, Help = "The lowest learning rate.")]
    public double MinLearningRate { get; init; }

    /// <summary>The best figure so far.</summary>
    public double? Best { get; private set; }

    /// <summary>Epochs since the last improvement.</summary>
    public int Wait { get; private set; }

    /// <inheritdoc/>
    protected override double Margin => MinDelta;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Factor >= 1)
            throw new KerasException("OptionOutOfRange",
                FormattableString.Invariant($"ReduceLROnPlateau: the factor is {Factor}; give a number below 1."));
    }

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        Best = null;
        Wait = cooldownCounter = 0;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        var rate = LearningRateLog.Add(Model!, logs);
        if (Current(logs) is not { } current) return;
        if (cooldownCounter > 0)
        {
            cooldownCounter--;
            Wait = 0;
        }
        if (IsImprovement(current, Best))
        {
            Best = current;
            Wait = 0;
            return;
        }
        if (cooldownCounter > 0 || ++Wait < Patience || rate <= (float)MinLearningRate) return;
        var lower = Math.Max(rate * Factor, MinLearningRate);
        Model!.Optimizer!.CurrentLearningRate = lower;
        if (Verbose > 0)
            Say($"\nEpoch {epoch + 1}: ReduceLROnPlateau reducing learning rate to {PythonText.Of(lower)}.");
        cooldownCounter = Cooldown;
        Wait = 0;
    }
}
