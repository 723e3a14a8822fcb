namespace KerasPS.Optimizers;

/// <summary>Follow the regularized leader (McMahan and others 2013): sparse linear models.</summary>
[KerasObject("Ftrl")]
public sealed class Ftrl : GradientOptimizer
{
    private Variable[] accumulators = [];
    private Variable[] linears = [];

    /// <summary>How fast the learning rate falls; 0: not at all.</summary>
    [Option(Max = 0, Help = "How fast the learning rate falls; 0: not at all.")]
    public double LearningRatePower { get; init; } = -0.5;

    /// <summary>What the sums of squares start with.</summary>
    [Option(Min = 0, Help = "What the sums of squares start with.")]
    public double InitialAccumulatorValue { get; init; } = 0.1;

    /// <summary>The penalty on the size of the weights.</summary>
    [Option(Name = "l1_regularization_strength", Min = 0, Help = "The penalty on the size of the weights.")]
    public double L1RegularizationStrength { get; init; }

    /// <summary>The penalty on the square of the weights.</summary>
    [Option(Name = "l2_regularization_strength", Min = 0, Help = "The penalty on the square of the weights.")]
    public double L2RegularizationStrength { get; init; }

    /// <summary>A penalty on the square of the weights through the gradients.</summary>
    [Option(Name = "l2_shrinkage_regularization_strength", Min = 0, Help = "A penalty on the square of the weights through the gradients.")]
    public double L2ShrinkageRegularizationStrength { get; init; }

    /// <summary>A number that smooths the first steps.</summary>
    [Option(Help = "A number that smooths the first steps.")]
    public double Beta { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave(accumulators, linears);

    /// <summary>The older optimizers of tf.keras save this one's slots weight by weight.</summary>
    public override IReadOnlyList<Variable> SlotsByKind => Form == OptimizerForm.TensorFlowLegacy ? [.. OwnSlots] : base.SlotsByKind;

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        accumulators = AddSlots(weights, "accumulator", InitialAccumulatorValue);
        linears = AddSlots(weights, "linear");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var rate = K.Cast(Rate, weight.DType);
        var sum = accumulators[index].Read + SquareOf(gradient);
        var (before, after) = (Scale(accumulators[index]), Scale(sum));
        var shrunk = L2ShrinkageRegularizationStrength == 0 ? gradient
            : gradient + 2 * L2ShrinkageRegularizationStrength * weight;
        var linear = linears[index].Read + shrunk - (after - before) / rate * weight;
        var quadratic = after / rate + 2 * L2RegularizationStrength + Beta / rate;
        updates.Add(new(accumulators[index], sum));
        updates.Add(new(linears[index], linear));
        return (K.Clip(linear, -L1RegularizationStrength, L1RegularizationStrength) - linear) / quadratic;
    }

    private SymbolicTensor Scale(SymbolicTensor sum) =>
        LearningRatePower == -0.5 ? K.Sqrt(sum) : K.Power(sum, -LearningRatePower);
}
