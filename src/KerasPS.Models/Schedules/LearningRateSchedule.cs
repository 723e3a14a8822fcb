namespace KerasPS;

/// <summary>A learning rate that depends on the step.</summary>
[Category("keras.optimizers.schedules", Function = typeof(Schedules.FunctionSchedule))]
public abstract class LearningRateSchedule : KerasObject
{
    private string? name;

    /// <summary>The schedule's name in files.</summary>
    [Option(Help = "The schedule's name in files.")]
    public string Name
    {
        get => name ?? DefaultName;
        init => name = value;
    }

    /// <summary>The name where none is given.</summary>
    protected virtual string DefaultName => ClassName;

    /// <summary>The rate of a step, counted from 0.</summary>
    public abstract double Rate(long step);
}
