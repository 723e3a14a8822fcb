namespace KerasPS.Optimizers;

/// <summary>Steps by the sign of a momentum (Chen and others 2023).</summary>
[KerasObject("Lion")]
public sealed class Lion : GradientOptimizer
{
    private Variable[] momenta = [];

    /// <summary>The part of the momentum in the sign.</summary>
    [Option(Name = "beta_1", Min = 1e-300, Max = 1, Help = "The part of the momentum in the sign.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The part of the momentum that a step keeps.</summary>
    [Option(Name = "beta_2", Help = "The part of the momentum that a step keeps.")]
    public double Beta2 { get; init; } = 0.99;

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights) => momenta = AddSlots(weights, "momentum");

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var m = momenta[index].Read;
        updates.Add(new(momenta[index], m * Beta2 + gradient * (1 - Beta2)));
        return weight - K.Sign(m * Beta1 + gradient * (1 - Beta1)) * K.Cast(Rate, weight.DType);
    }
}
