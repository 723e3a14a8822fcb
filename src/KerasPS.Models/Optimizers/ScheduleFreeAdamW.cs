namespace KerasPS.Optimizers;

/// <summary>AdamW with averaging of the weights in place of a schedule (Defazio and others 2024).</summary>
[KerasObject("ScheduleFreeAdamW")]
public sealed class ScheduleFreeAdamW : GradientOptimizer
{
    private readonly Variable rate = Scalar("warm_rate");
    private readonly Variable correction = Scalar("velocity_correction");
    private readonly Variable share = Scalar("average_share");
    private Variable[] momenta = [];
    private Variable[] velocities = [];

    /// <summary>Makes the optimizer with a learning rate of 0.0025.</summary>
    public ScheduleFreeAdamW() => LearningRate = 0.0025;

    /// <summary>The part of the average in the weights.</summary>
    [Option(Name = "beta_1", Help = "The part of the average in the weights.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The part of the squares' average that a step keeps.</summary>
    [Option(Name = "beta_2", Help = "The part of the squares' average that a step keeps.")]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>Over how many steps the learning rate grows.</summary>
    [Option(Min = 0, Help = "Over how many steps the learning rate grows.")]
    public int WarmupSteps { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave(momenta, velocities);

    /// <summary>
    /// Makes the fast iterates, which start at zero: in a training step of Keras on TensorFlow the copy of the weights
    /// that the method begins with does not take place, so the first step leads the weights close to zero.
    /// </summary>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        momenta = AddSlots(weights, "momentum");
        velocities = AddSlots(weights, "velocity");
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step)
    {
        Write(rate, learningRate * (WarmupSteps > 0 ? Math.Min((double)step / WarmupSteps, 1) : 1));
        Write(correction, 1 / (1 - Math.Pow(Beta2, step)));
        Write(share, 1.0 / step);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var (z, v, type) = (momenta[index].Read, velocities[index].Read, weight.DType);
        var velocity = v + (SquareOf(gradient) - v) * (1 - Beta2);
        var next = z - gradient * K.Cast(rate, type) / (K.Sqrt(velocity * K.Cast(correction, type)) + Epsilon);
        updates.Add(new(velocities[index], velocity));
        updates.Add(new(momenta[index], next));
        // The weights lie between the fast iterate and its average, which is recovered from them, as Keras on TensorFlow
        // does by the iterate's new value.
        var part = K.Cast(share, type);
        var average = (1 - part) * ((weight - (1 - Beta1) * next) / Beta1) + part * next;
        return (1 - Beta1) * next + Beta1 * average;
    }
}
