namespace KerasPS;

/// <summary>A learning rate that depends on the step.</summary>
[Category("keras.optimizers.schedules")]
public abstract class LearningRateSchedule : KerasObject
{
    /// <summary>The rate of a step, counted from 0.</summary>
    public abstract double Rate(long step);
}
