namespace KerasPS.Optimizers;

/// <summary>
/// Gradients divided by a moving average of their size (Tieleman and Hinton 2012). Older versions added epsilon outside
/// the root.
/// </summary>
[KerasObject("RMSprop")]
public sealed class RmsProp : GradientOptimizer
{
    private Variable[] velocities = [];
    private Variable[] momenta = [];
    private Variable[] averages = [];

    /// <summary>The part of the averages that a step keeps.</summary>
    [Option(Help = "The part of the averages that a step keeps.")]
    public double Rho { get; init; } = 0.9;

    /// <summary>The part of the last step that is taken again.</summary>
    [Option(Help = "The part of the last step that is taken again.")]
    public double Momentum { get; init; }

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>Whether the gradients' variance is used instead of their square.</summary>
    [Option(Help = "Whether the gradients variance is used instead of their square.")]
    public bool Centered { get; init; }

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        velocities = AddSlots(weights, "velocity");
        if (Momentum > 0) momenta = AddSlots(weights, "momentum");
        if (Centered) averages = AddSlots(weights, "average_gradient");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var velocity = Rho * velocities[index].Read + (1 - Rho) * SquareOf(gradient);
        updates.Add(new(velocities[index], velocity));
        var size = velocity;
        if (Centered)
        {
            var average = Rho * averages[index].Read + (1 - Rho) * gradient;
            updates.Add(new(averages[index], average));
            size = velocity - K.Square(average);
        }
        var outside = IsKeras1Or2 || (Form == OptimizerForm.TensorFlowLegacy && Momentum == 0);
        var root = outside ? K.Sqrt(size) + Epsilon : K.Sqrt(size + Epsilon);
        var step = gradient * K.Cast(Rate, weight.DType) / root;
        if (Momentum <= 0) return weight - step;
        var momentum = Momentum * momenta[index].Read + step;
        updates.Add(new(momenta[index], momentum));
        return Touched(index, weight - momentum, updates);
    }
}
