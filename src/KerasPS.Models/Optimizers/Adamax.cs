namespace KerasPS.Optimizers;

/// <summary>Adam with the largest gradient instead of the mean square (Kingma and Ba 2014, section 7).</summary>
[KerasObject("Adamax")]
public sealed class Adamax : GradientOptimizer
{
    private readonly Variable size = Scalar("step_size");
    private Variable[] momenta = [];
    private Variable[] norms = [];

    /// <summary>The part of the gradients' average that a step keeps.</summary>
    [Option(Name = "beta_1", Help = "The part of the gradients' average that a step keeps.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The part of the largest gradient that a step keeps.</summary>
    [Option(Name = "beta_2", Help = "The part of the largest gradient that a step keeps.")]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave(momenta, norms);

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        momenta = AddSlots(weights, "momentum");
        norms = AddSlots(weights, "norm");
    }

    /// <inheritdoc/>
    protected override void WriteScalars(double learningRate, long step) =>
        Write(size, learningRate / (1 - Math.Pow(Beta1, step)));

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var m = momenta[index].Read;
        var momentum = m + (gradient - m) * (1 - Beta1);
        var norm = K.Maximum(Beta2 * norms[index].Read, SizeOf(gradient));
        updates.Add(new(momenta[index], momentum));
        updates.Add(new(norms[index], norm));
        return weight - momentum * K.Cast(size, weight.DType) / (norm + Epsilon);
    }
}
