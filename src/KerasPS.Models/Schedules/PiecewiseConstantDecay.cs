namespace KerasPS.Schedules;

/// <summary>One rate up to each boundary, another after the last.</summary>
[KerasObject("PiecewiseConstantDecay")]
public sealed class PiecewiseConstantDecay : LearningRateSchedule
{
    /// <summary>The last step of each rate but the last.</summary>
    [Option(Required = true, Position = 0, Help = "The last step of each rate but the last.")]
    public double[] Boundaries { get; init; } = [];

    /// <summary>The rates, one more than boundaries.</summary>
    [Option(Required = true, Position = 1, Help = "The rates, one more than boundaries.")]
    public double[] Values { get; init; } = [];

    /// <inheritdoc/>
    protected override string DefaultName => "PiecewiseConstant";

    /// <inheritdoc/>
    public override double Rate(long step)
    {
        var index = Array.FindIndex(Boundaries, b => step <= b);
        return Values[index < 0 ? Values.Length - 1 : index];
    }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Boundaries.Length != Values.Length - 1)
            throw new KerasException("OptionConflict", $"PiecewiseConstantDecay needs one value more than boundaries; " +
                $"received {Boundaries.Length} boundaries and {Values.Length} values.");
    }
}
