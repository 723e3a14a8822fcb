namespace KerasPS.Schedules;

/// <summary>Half a cosine from a rate to a part of it, after a linear warm-up where asked (Loshchilov and Hutter 2016).</summary>
[KerasObject("CosineDecay")]
public sealed class CosineDecay : LearningRateSchedule
{
    /// <summary>The rate of the first step.</summary>
    [Option(Required = true, Position = 0, Help = "The rate of the first step.")]
    public double InitialLearningRate { get; init; }

    /// <summary>After how many steps the rate has fallen once.</summary>
    [Option(Required = true, Position = 1, Min = 1e-300, Help = "After how many steps the rate has fallen once.")]
    public double DecaySteps { get; init; }

    /// <summary>The part of the rate that remains.</summary>
    [Option(Help = "The part of the rate that remains.")]
    public double Alpha { get; init; }

    /// <summary>The rate after the warm-up; without one there is none.</summary>
    [Option(Help = "The rate after the warm-up; without one there is none.")]
    public double? WarmupTarget { get; init; }

    /// <summary>How many steps the warm-up takes.</summary>
    [Option(Help = "How many steps the warm-up takes.")]
    public double WarmupSteps { get; init; }

    /// <inheritdoc/>
    public override double Rate(long step)
    {
        if (WarmupTarget is not { } target) return Fall(Math.Min(step, DecaySteps), InitialLearningRate);
        var at = Math.Min(step, DecaySteps + WarmupSteps);
        return at < WarmupSteps
            ? (target - InitialLearningRate) * (at / WarmupSteps) + InitialLearningRate
            : Fall(at - WarmupSteps, target);
    }

    private double Fall(double step, double from) =>
        from * ((1 - Alpha) * 0.5 * (1 + Math.Cos(Math.PI * step / DecaySteps)) + Alpha);
}
