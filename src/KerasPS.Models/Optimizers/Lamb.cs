namespace KerasPS.Optimizers;

/// <summary>Adam with steps in proportion to each weight's norm (You and others 2019).</summary>
[KerasObject("Lamb")]
public sealed class Lamb : GradientOptimizer
{
    private readonly Variable momentumCorrection = Scalar("momentum_correction");
    private readonly Variable velocityCorrection = Scalar("velocity_correction");
    private Variable[] momenta = [];
    private Variable[] velocities = [];

    /// <summary>The part of the gradients' average that a step keeps.</summary>
    [Option(Name = "beta_1", Help = "The part of the gradients' average that a step keeps.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The part of the squares' average that a step keeps.</summary>
    [Option(Name = "beta_2", Help = "The part of the squares' average that a step keeps.")]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave(momenta, velocities);

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        momenta = AddSlots(weights, "momentum");
        velocities = AddSlots(weights, "velocity");
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step)
    {
        Write(momentumCorrection, 1 / (1 - Math.Pow(Beta1, step)));
        Write(velocityCorrection, 1 / (1 - Math.Pow(Beta2, step)));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var (m, v, type) = (momenta[index].Read, velocities[index].Read, weight.DType);
        var momentum = m + (gradient - m) * (1 - Beta1);
        var velocity = v + (SquareOf(gradient) - v) * (1 - Beta2);
        updates.Add(new(momenta[index], momentum));
        updates.Add(new(velocities[index], velocity));
        var step = momentum * K.Cast(momentumCorrection, type)
            / (K.Sqrt(velocity * K.Cast(velocityCorrection, type)) + Epsilon);
        var weightNorm = K.Sqrt(K.Sum(K.Square(weight)));
        var stepNorm = K.Sqrt(K.Sum(K.Square(step)));
        var usable = K.LogicalAnd(K.Greater(weightNorm, 0), K.Greater(stepNorm, 0));
        var ratio = K.Where(usable, weightNorm / K.Where(usable, stepNorm, 1), 1);
        return weight - step * (ratio * K.Cast(Rate, type));
    }
}
