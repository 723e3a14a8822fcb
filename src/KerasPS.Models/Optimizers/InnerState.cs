namespace KerasPS.Optimizers;

/// <summary>
/// The saved state of an optimizer inside another one: its step count and learning rate as variables, then its slots.
/// </summary>
internal sealed class InnerState(Optimizer inner)
{
    private readonly Variable iteration = new("iteration", Shape.Scalar, DType.Int32, trainable: false);
    private readonly Variable rate = new("learning_rate", Shape.Scalar, trainable: false);
    private double seenIteration;
    private double seenRate;

    /// <summary>The variables, holding the present state.</summary>
    public IEnumerable<Variable> Variables
    {
        get
        {
            Accept();
            iteration.Value.SetDouble(0, inner.Iterations);
            if (!inner.HasSchedule) rate.Value.SetDouble(0, inner.StoredLearningRate);
            (seenIteration, seenRate) = (iteration.Value.GetDouble(0), rate.Value.GetDouble(0));
            return inner.HasSchedule ? [iteration, .. inner.Slots] : [iteration, rate, .. inner.Slots];
        }
    }

    /// <summary>Takes over what a file has written into the variables since they were handed out.</summary>
    public void Accept()
    {
        if (iteration.Value.GetDouble(0) is var steps && steps != seenIteration) inner.Iterations = (long)steps;
        if (rate.Value.GetDouble(0) is var value && value != seenRate && !inner.HasSchedule) inner.StoredLearningRate = value;
        (seenIteration, seenRate) = (steps, value);
    }
}
