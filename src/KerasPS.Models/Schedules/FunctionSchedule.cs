namespace KerasPS.Schedules;

/// <summary>A learning rate computed by a function of a user's own.</summary>
public sealed class FunctionSchedule(Func<long, double> function, string name) : LearningRateSchedule, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    public override double Rate(long step) => function(step);
}
