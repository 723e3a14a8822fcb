namespace KerasPS.Optimizers;

/// <summary>The rule of Adam (Kingma and Ba 2014): moving averages of the gradients and of their squares.</summary>
public abstract class AdamBase : GradientOptimizer
{
    private readonly Variable size = Scalar("step_size");
    private Variable[] momenta = [];
    private Variable[] velocities = [];
    private Variable[] largest = [];

    /// <summary>The part of the gradients' average that a step keeps.</summary>
    [Option(Name = "beta_1", Help = "The part of the gradients' average that a step keeps.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The part of the squares' average that a step keeps.</summary>
    [Option(Name = "beta_2", Help = "The part of the squares' average that a step keeps.")]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>Whether the largest average of the squares so far is used (Reddi and others 2018).</summary>
    [Option(Help = "Whether the largest average of the squares so far is used (Reddi and others 2018).")]
    public bool Amsgrad { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => [.. Interleave(momenta, velocities), .. largest];

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        momenta = AddSlots(weights, "momentum");
        velocities = AddSlots(weights, "velocity");
        if (Amsgrad) largest = AddSlots(weights, "velocity_hat");
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step) =>
        Write(size, learningRate * Math.Sqrt(1 - Math.Pow(Beta2, step)) / (1 - Math.Pow(Beta1, step)));

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var (m, v) = (momenta[index].Read, velocities[index].Read);
        var momentum = m + (gradient - m) * (1 - Beta1);
        var velocity = v + (SquareOf(gradient) - v) * (1 - Beta2);
        updates.Add(new(momenta[index], momentum));
        updates.Add(new(velocities[index], velocity));
        if (Amsgrad)
        {
            velocity = K.Maximum(largest[index], velocity);
            updates.Add(new(largest[index], velocity));
        }
        return weight - momentum * K.Cast(size, weight.DType) / (K.Sqrt(velocity) + Epsilon);
    }
}
