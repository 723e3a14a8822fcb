namespace KerasPS.Optimizers;

/// <summary>
/// Scales the loss up so that half-precision gradients do not vanish: the scale doubles after many finite steps and
/// halves with each step whose gradients are not finite, which changes no weight.
/// </summary>
[KerasObject("LossScaleOptimizer", Aliases = ["LossScaleOptimizerV3"])]
public sealed class LossScaleOptimizer : Optimizer
{
    private readonly Variable counter = new("step_counter", Shape.Scalar, DType.Int32, trainable: false);
    private readonly Variable scale = new("dynamic_scale", Shape.Scalar, trainable: false);
    private InnerState? state;
    private readonly Variable finite = new("finite", Shape.Scalar, trainable: false);

    /// <summary>The optimizer that changes the weights.</summary>
    [Option(Required = true, Position = 0, Help = "The optimizer that changes the weights.")]
    public Optimizer InnerOptimizer { get; init; } = null!;

    private InnerState State => state ??= new(InnerOptimizer);

    /// <summary>The first scale.</summary>
    [Option(Help = "The first scale.")]
    public double InitialScale { get; init; } = 32768;

    /// <summary>After so many finite steps in a row the scale doubles.</summary>
    [Option(Min = 1, Help = "After so many finite steps in a row the scale doubles.")]
    public int DynamicGrowthSteps { get; init; } = 2000;

    /// <inheritdoc/>
    public override bool HasSteps => InnerOptimizer.HasSteps;

    /// <summary>Keras saves a rate of 0 here; the inner optimizer's is the one that counts.</summary>
    public override double StoredLearningRate
    {
        get => 0;
        set
        {
        }
    }

    /// <inheritdoc/>
    public override double CurrentLearningRate
    {
        get => InnerOptimizer.CurrentLearningRate;
        set => InnerOptimizer.CurrentLearningRate = value;
    }

    /// <inheritdoc/>
    public override bool HasSchedule => false;

    /// <summary>The counter and the scale, then all that the inner optimizer saves.</summary>
    public override IReadOnlyList<Variable> Slots => (Variable[])[counter, scale, .. State.Variables];

    /// <inheritdoc/>
    public override IReadOnlyList<Optimizer> Inner => (Optimizer[])[InnerOptimizer];

    /// <inheritdoc/>
    public override void Build(IReadOnlyList<Variable> weights)
    {
        scale.Value.SetDouble(0, InitialScale);
        InnerOptimizer.Build(weights);
    }

    /// <inheritdoc/>
    public override SymbolicTensor ScaleLoss(SymbolicTensor loss) => loss * K.Cast(scale, loss.DType);

    /// <inheritdoc/>
    public override IReadOnlyList<Update> Apply(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients)
    {
        SymbolicTensor? all = null;
        foreach (var gradient in gradients)
            if (gradient is not null)
            {
                var one = K.All(K.IsFinite(gradient));
                all = all is null ? one : K.LogicalAnd(all, one);
            }
        if (all is null) return [];
        var usable = all;
        var unscaled = gradients.Select((g, i) => g is null ? null
            : K.Cast(g, weights[i].DType) / K.Cast(scale, weights[i].DType)).ToArray();
        var updates = new List<Update>(InnerOptimizer.Apply(weights, unscaled)
            .Select(u => new Update(u.Target, K.Where(usable, u.Value, u.Target))));
        var grows = K.Equal(counter, DynamicGrowthSteps - 1);
        updates.Add(new(counter, K.Where(usable, K.Where(grows, 0, counter.Read + 1), 0)));
        updates.Add(new(scale, scale.Read * K.Where(usable, K.Where(grows, 2.0, 1.0), 0.5)));
        updates.Add(new(finite, K.Cast(usable, DType.Float32)));
        return updates;
    }

    /// <inheritdoc/>
    public override void BeginStep()
    {
        State.Accept();
        InnerOptimizer.BeginStep();
    }

    /// <summary>The inner optimizer counts the step where it changed the weights; this one counts none, as in Keras.</summary>
    public override void EndStep()
    {
        if (finite.Value.GetDouble(0) != 0) InnerOptimizer.EndStep();
    }

    /// <inheritdoc/>
    public override void FinishTraining(IReadOnlyList<Variable> weights) => InnerOptimizer.FinishTraining(weights);
}
