namespace KerasPS.Optimizers;

/// <summary>Gradient descent, with momentum (Polyak 1964) and Nesterov's form of it where asked.</summary>
[KerasObject("SGD")]
public sealed class Sgd : GradientOptimizer
{
    private Variable[] momenta = [];

    /// <summary>Makes the optimizer with a learning rate of 0.01.</summary>
    public Sgd() => LearningRate = 0.01;

    /// <summary>The part of the last step that is taken again.</summary>
    [Option(Min = 0, Max = 1, Help = "The part of the last step that is taken again.")]
    public double Momentum { get; init; }

    /// <summary>Whether the step looks ahead by its momentum.</summary>
    [Option(Help = "Whether the step looks ahead by its momentum.")]
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        // Some versions save zeros where there is no momentum.
        if (Momentum != 0 || IsKeras1Or2 || Form == OptimizerForm.TensorFlow) momenta = AddSlots(weights, "momentum");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var step = gradient * K.Cast(Rate, weight.DType);
        if (momenta.Length == 0) return weight - step;
        var momentum = Momentum * momenta[index].Read - step;
        updates.Add(new(momenta[index], momentum));
        return Touched(index, Nesterov ? weight + Momentum * momentum - step : weight + momentum, updates);
    }
}
