namespace KerasPS.Optimizers;

/// <summary>
/// An optimizer whose rule is a function of a user's own: it takes the weight, its gradient, the learning rate and the
/// weight's slots, and gives the new weight, followed by the new slots.
/// </summary>
public sealed class FunctionOptimizer : GradientOptimizer
{
    private readonly List<Variable[]> kinds = [];

    /// <summary>Makes an optimizer whose rule is an option.</summary>
    public FunctionOptimizer()
    {
    }

    /// <summary>Makes an optimizer of a rule.</summary>
    /// <param name="rule">The rule for one weight.</param>
    /// <param name="slots">How many slots each weight has.</param>
    public FunctionOptimizer(Rule rule, int slots = 0) => (Function, SlotCount) = (rule, slots);

    /// <summary>The rule.</summary>
    [Option(InputOnly = true, Help = "The rule: { param($weight, $gradient, $rate, $slots) … } gives the new weight, then the new slots.")]
    public Rule Function { get; init; } = static (weight, gradient, rate, _) => [weight - rate * gradient];

    /// <summary>How many slots each weight has: values that the rule keeps from step to step, zeros at first.</summary>
    [Option(Min = 0, InputOnly = true, Help = "How many slots each weight has: values that the rule keeps from step to step, zeros at first.")]
    public int SlotCount { get; init; }

    /// <summary>The rule for one weight.</summary>
    public delegate SymbolicTensor[] Rule(SymbolicTensor weight, SymbolicTensor gradient, SymbolicTensor learningRate,
        SymbolicTensor[] slots);

    /// <inheritdoc/>
    protected override IEnumerable<Variable> OwnSlots => Interleave([.. kinds]);

    /// <inheritdoc/>
    protected override void BuildSlots(IReadOnlyList<Variable> weights)
    {
        for (var i = 0; i < SlotCount; i++) kinds.Add(AddSlots(weights, $"slot_{i}"));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates)
    {
        var results = Function(weight, gradient, K.Cast(Rate, weight.DType), [.. kinds.Select(k => k[index].Read)]);
        if (results.Length != kinds.Count + 1)
            throw new KerasException("OptimizerResult", $"The optimizer's rule gave {results.Length} values; " +
                $"expected {kinds.Count + 1}: the new weight and its {kinds.Count} slots.");
        for (var i = 0; i < kinds.Count; i++) updates.Add(new(kinds[i][index], results[i + 1]));
        return results[0];
    }
}
