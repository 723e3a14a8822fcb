namespace KerasPS.Optimizers;

/// <summary>Several optimizers, each for weights of its own.</summary>
[KerasObject("MultiOptimizer")]
public sealed class MultiOptimizer : Optimizer
{
    private InnerState[]? states;

    private InnerState[] States => states ??= [.. Map.All.Select(o => new InnerState(o))];

    /// <summary>Which optimizer changes which weights.</summary>
    [Option(Name = "optimizer_map", Required = true, Position = 0, Help = "Table of weight paths and optimizers; default for all others.")]
    public OptimizerMap Map { get; init; } = null!;

    /// <summary>A factor of the loss that the gradients are divided by.</summary>
    [Option(Help = "Factor of the loss, divided out of the gradients, for half precision.")]
    public double? LossScaleFactor { get; init; }

    /// <summary>Each optimizer has a rate of its own; this one reads and sets that of the default optimizer.</summary>
    public override double CurrentLearningRate
    {
        get => Map.Default.CurrentLearningRate;
        set => Map.Default.CurrentLearningRate = value;
    }

    /// <summary>Keras saves a rate of 0 here; each optimizer has its own.</summary>
    public override double StoredLearningRate
    {
        get => 0;
        set
        {
        }
    }

    /// <summary>All that the optimizers save, one after the other.</summary>
    public override IReadOnlyList<Variable> Slots => (Variable[])[.. States.SelectMany(s => s.Variables)];

    /// <inheritdoc/>
    public override IReadOnlyList<Optimizer> Inner => Map.All;

    /// <inheritdoc/>
    public override void Build(IReadOnlyList<Variable> weights)
    {
        foreach (var optimizer in Map.All) optimizer.Build([.. weights.Where(w => Map.Of(PathOf(w)) == optimizer)]);
    }

    /// <inheritdoc/>
    public override SymbolicTensor ScaleLoss(SymbolicTensor loss) => LossScaleFactor is { } factor ? loss * factor : loss;

    /// <inheritdoc/>
    public override IReadOnlyList<Update> Apply(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients)
    {
        var updates = new List<Update>();
        foreach (var optimizer in Map.All)
        {
            var own = Enumerable.Range(0, weights.Count).Where(i => Map.Of(PathOf(weights[i])) == optimizer).ToArray();
            if (own.Length > 0)
                updates.AddRange(optimizer.Apply([.. own.Select(i => weights[i])], [.. own.Select(i =>
                    LossScaleFactor is { } factor && gradients[i] is { } g ? g / factor : gradients[i])]));
        }
        return updates;
    }

    /// <inheritdoc/>
    public override void BeginStep()
    {
        foreach (var state in States) state.Accept();
        foreach (var optimizer in Map.All) optimizer.BeginStep();
    }

    /// <inheritdoc/>
    public override void EndStep()
    {
        base.EndStep();
        foreach (var optimizer in Map.All) optimizer.EndStep();
    }

    /// <inheritdoc/>
    public override void FinishTraining(IReadOnlyList<Variable> weights)
    {
        foreach (var optimizer in Map.All)
            optimizer.FinishTraining([.. weights.Where(w => Map.Of(PathOf(w)) == optimizer)]);
    }
}
