namespace KerasPS.Schedules;

/// <summary>Half cosines one after the other, each longer than the last (Loshchilov and Hutter 2016).</summary>
[KerasObject("CosineDecayRestarts")]
public sealed class CosineDecayRestarts : LearningRateSchedule
{
    /// <summary>The rate of the first step.</summary>
    [Option(Required = true, Position = 0, Help = "The rate of the first step.")]
    public double InitialLearningRate { get; init; }

    /// <summary>The length of the first fall.</summary>
    [Option(Required = true, Position = 1, Min = 1e-300, Help = "The length of the first fall.")]
    public double FirstDecaySteps { get; init; }

    /// <summary>By how much each fall is longer than the one before.</summary>
    [Option(Min = 1, Help = "By how much each fall is longer than the one before.")]
    public double TMul { get; init; } = 2;

    /// <summary>By how much each fall begins lower than the one before.</summary>
    [Option(Help = "By how much each fall begins lower than the one before.")]
    public double MMul { get; init; } = 1;

    /// <summary>The part of the rate that remains.</summary>
    [Option(Help = "The part of the rate that remains.")]
    public double Alpha { get; init; }

    /// <inheritdoc/>
    protected override string DefaultName => "SGDRDecay";

    /// <inheritdoc/>
    public override double Rate(long step)
    {
        var (at, length, height) = ((double)step, FirstDecaySteps, 1.0);
        while (at >= length)
        {
            at -= length;
            length *= TMul;
            height *= MMul;
        }
        return InitialLearningRate * ((1 - Alpha) * 0.5 * height * (1 + Math.Cos(Math.PI * at / length)) + Alpha);
    }
}
