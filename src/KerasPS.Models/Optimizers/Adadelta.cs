namespace KerasPS.Optimizers;

/// <summary>Steps sized by moving averages of gradients and of earlier steps (Zeiler 2012).</summary>
[KerasObject("Adadelta")]
public sealed class Adadelta : GradientOptimizer
{
    private Variable[] gradients = [];
    private Variable[] steps = [];

    /// <summary>The part of the averages that a step keeps.</summary>
    [Option(Help = "The part of the averages that a step keeps.")]
    public double Rho { get; init; } = 0.95;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave(gradients, steps);

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        gradients = AddSlots(weights, "accumulated_grad");
        steps = AddSlots(weights, "accumulated_delta_var");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var squares = Rho * gradients[index].Read + (1 - Rho) * SquareOf(gradient);
        var factor = K.Sqrt(steps[index].Read + Epsilon) / K.Sqrt(squares + Epsilon);
        var step = gradient * factor;
        updates.Add(new(gradients[index], squares));
        updates.Add(new(steps[index], Rho * steps[index].Read + (1 - Rho) * (SquareOf(gradient) * K.Square(factor))));
        return weight - step * K.Cast(Rate, weight.DType);
    }
}
