namespace KerasPS.Schedules;

/// <summary>From a first rate to a last one along a power of the steps.</summary>
[KerasObject("PolynomialDecay")]
public sealed class PolynomialDecay : LearningRateSchedule
{
    /// <summary>The rate of the first step.</summary>
    [Option(Required = true, Position = 0, Help = "The rate of the first step.")]
    public double InitialLearningRate { get; init; }

    /// <summary>After how many steps the rate has fallen once.</summary>
    [Option(Required = true, Position = 1, Min = 1e-300, Help = "After how many steps the rate has fallen once.")]
    public double DecaySteps { get; init; }

    /// <summary>The rate at the end.</summary>
    [Option(Help = "The rate at the end.")]
    public double EndLearningRate { get; init; } = 1e-4;

    /// <summary>The power.</summary>
    [Option(Help = "The power.")]
    public double Power { get; init; } = 1;

    /// <summary>Whether the rate rises again after the last step.</summary>
    [Option(Help = "Whether the rate rises again after the last step.")]
    public bool Cycle { get; init; }

    /// <inheritdoc/>
    public override double Rate(long step)
    {
        var (at, steps) = ((double)step, DecaySteps);
        if (Cycle) steps *= step == 0 ? 1 : Math.Ceiling(at / steps);
        else at = Math.Min(at, steps);
        return (InitialLearningRate - EndLearningRate) * Math.Pow(1 - at / steps, Power) + EndLearningRate;
    }
}
