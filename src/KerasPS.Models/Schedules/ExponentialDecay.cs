namespace KerasPS.Schedules;

/// <summary>rate · decay^(step / steps).</summary>
[KerasObject("ExponentialDecay")]
public sealed class ExponentialDecay : LearningRateSchedule
{
    /// <summary>The rate of the first step.</summary>
    [Option(Required = true, Position = 0, Help = "The rate of the first step.")]
    public double InitialLearningRate { get; init; }

    /// <summary>After how many steps the rate has fallen once.</summary>
    [Option(Required = true, Position = 1, Min = 1e-300, Help = "After how many steps the rate has fallen once.")]
    public double DecaySteps { get; init; }

    /// <summary>How far the rate falls.</summary>
    [Option(Required = true, Position = 2, Help = "How far the rate falls.")]
    public double DecayRate { get; init; }

    /// <summary>Whether the rate falls in whole steps.</summary>
    [Option(Help = "Whether the rate falls in whole steps.")]
    public bool Staircase { get; init; }

    /// <inheritdoc/>
    public override double Rate(long step)
    {
        var part = step / DecaySteps;
        return InitialLearningRate * Math.Pow(DecayRate, Staircase ? Math.Floor(part) : part);
    }
}
