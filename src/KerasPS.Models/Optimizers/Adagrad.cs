namespace KerasPS.Optimizers;

/// <summary>Gradients divided by the root of the sum of their squares (Duchi and others 2011).</summary>
[KerasObject("Adagrad")]
public sealed class Adagrad : GradientOptimizer
{
    private Variable[] accumulators = [];

    /// <summary>What the sums of squares start with.</summary>
    [Option(Min = 0, Help = "What the sums of squares start with.")]
    public double InitialAccumulatorValue { get; init; } = 0.1;

    /// <summary>A small number against division by zero.</summary>
    [Option(Help = "A small number against division by zero.")]
    public double Epsilon { get; init; } = 1e-7;

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights) =>
        accumulators = AddSlots(weights, "accumulator", IsKeras1Or2 ? 0 : InitialAccumulatorValue);

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var sum = accumulators[index].Read + SquareOf(gradient);
        updates.Add(new(accumulators[index], sum));
        var root = Form is OptimizerForm.Keras3 or OptimizerForm.TensorFlow ? K.Sqrt(sum + Epsilon) : K.Sqrt(sum) + Epsilon;
        return weight - gradient * K.Cast(Rate, weight.DType) / root;
    }
}
