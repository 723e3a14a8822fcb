namespace KerasPS;

/// <summary>
/// An optimizer that changes each weight by its gradient and slots of its own. One step is, in Keras 3's order: unscale,
/// accumulate, clip, decay the weight, apply the rule, average, constrain.
/// </summary>
public abstract partial class GradientOptimizer : Optimizer
{
    private readonly List<Variable[]> groups = [];
    private readonly Dictionary<double, Variable> decays = [];
    private readonly Variable rate = Scalar("learning_rate");
    private readonly Variable applies = Scalar("applies");
    private readonly Variable emaMomentum = Scalar("ema_momentum");
    private readonly Variable emaOverwrites = Scalar("ema_overwrites");
    private Variable[] averages = [];
    private Variable[] accumulators = [];
    private SymbolicTensor? touched;
    private IReadOnlyList<Variable> built = [];
    private IReadOnlyList<Variable> applied = [];

    /// <inheritdoc/>
    public override double CurrentLearningRate
    {
        get => LearningRate.At(Iterations);
        set => LearningRate = !HasSchedule ? value : throw new KerasException("LearningRateScheduled",
            $"The learning rate of {ClassName} comes from {LearningRate.Schedule}, so it cannot be set. Make the optimizer with a number instead.");
    }

    /// <inheritdoc/>
    public override bool HasSchedule => LearningRate.Schedule is not null;

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Slots => (Variable[])[.. averages, .. accumulators, .. OwnSlots];

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> SlotsByKind => (Variable[])[.. groups.SelectMany(g => g)];

    /// <summary>The rule's own slots in Keras 3's order.</summary>
    protected virtual IEnumerable<Variable> OwnSlots => SlotsByKind;

    /// <summary>The learning rate of the step, for formulas.</summary>
    protected SymbolicTensor Rate => rate;

    /// <summary>How many changes of the weights have been made.</summary>
    protected long UpdateCount => GradientAccumulationSteps is { } steps ? Iterations / steps : Iterations;

    /// <inheritdoc/>
    public override void Build(IReadOnlyList<Variable> weights)
    {
        built = weights;
        if (UseEma) averages = [.. weights.Select(w => SlotOf(w, "average"))];
        if (GradientAccumulationSteps is not null) accumulators = [.. weights.Select(w => SlotOf(w, "gradient_accumulator"))];
        BuildSlots(weights);
    }

    /// <summary>Makes the rule's slots with <see cref="AddSlots"/>.</summary>
    protected abstract void BuildSlots(IReadOnlyList<Variable> weights);

    /// <summary>The rule for one weight.</summary>
    /// <param name="index">The weight's number.</param>
    /// <param name="weight">Its value, decayed already.</param>
    /// <param name="gradient">Its gradient, clipped already.</param>
    /// <param name="updates">Takes the slots' assignments.</param>
    /// <returns>The new value.</returns>
    protected abstract SymbolicTensor Step(int index, SymbolicTensor weight, SymbolicTensor gradient, List<Update> updates);

    /// <summary>Writes the rule's scalars for a step.</summary>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="step">The number of the change, counted from 1.</param>
    protected virtual void WriteScalars(double learningRate, long step)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Update> Apply(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients)
    {
        applied = weights;
        var updates = new List<Update>();
        var values = Clip(Accumulate(Unscale(weights, gradients), updates));
        for (var i = 0; i < weights.Count; i++)
        {
            if (values[i] is not { } gradient) continue;
            var own = new List<Update>();
            touched = Form == OptimizerForm.TensorFlowLegacy ? SparseGradients.Rows(gradients[i]!) : null;
            var next = Step(i, Decayed(weights[i]), gradient, own);
            if (accumulators.Length > 0)
            {
                next = K.Where(Flag(applies), next, weights[i]);
                own = [.. own.Select(u => new Update(u.Target, K.Where(Flag(applies), u.Value, u.Target)))];
            }
            updates.AddRange(own);
            if (averages.Length > 0) next = Averaged(i, next, updates);
            if (weights[i] is LayerWeight { Constraint: { } constraint }) next = constraint.Call(next);
            updates.Add(new(weights[i], next));
        }
        return updates;
    }

    /// <inheritdoc/>
    public override SymbolicTensor ScaleLoss(SymbolicTensor loss) => LossScaleFactor is { } factor ? loss * factor : loss;

    /// <inheritdoc/>
    public override void BeginStep()
    {
        var learningRate = LearningRate.At(Iterations);
        if (Decay is { } decay && !DecayIsOfMomentum) learningRate /= 1 + decay * Iterations;
        Write(rate, learningRate);
        foreach (var (factor, variable) in decays) Write(variable, factor * learningRate);
        // Keras 3 starts with the first weights, tf.keras with those before them.
        if (Form == OptimizerForm.TensorFlow && Iterations == 0)
            for (var i = 0; i < averages.Length; i++) averages[i].Assign(built[i].Value);
        Write(emaMomentum, UpdateCount == 0 && Form != OptimizerForm.TensorFlow ? 0 : EmaMomentum);
        Write(emaOverwrites, EmaOverwriteFrequency is { } frequency && (UpdateCount + 1) % frequency == 0 ? 1 : 0);
        var change = GradientAccumulationSteps is not { } steps || (Iterations + 1) % steps == 0;
        Write(applies, change ? 1 : 0);
        if (change) WriteScalars(learningRate, UpdateCount + 1);
    }

    /// <inheritdoc/>
    public override void FinishTraining(IReadOnlyList<Variable> weights)
    {
        for (var i = 0; i < averages.Length; i++) weights[i].Assign(averages[i].Value);
    }

    /// <summary>Puts the averages in the place of the weights and the weights in that of the averages.</summary>
    internal void SwapAverages(IReadOnlyList<Variable> weights)
    {
        for (var i = 0; i < averages.Length; i++)
        {
            using var kept = weights[i].Value.Clone();
            weights[i].Assign(averages[i].Value);
            averages[i].Assign(kept);
        }
    }

    /// <summary>Whether the option decay is meant for something else than the learning rate.</summary>
    protected virtual bool DecayIsOfMomentum => false;

    /// <summary>Makes one slot a weight, of the weight's shape, filled with a number.</summary>
    protected Variable[] AddSlots(IReadOnlyList<Variable> weights, string kind, double fill = 0)
    {
        var slots = weights.Select(w => SlotOf(w, kind)).ToArray();
        if (fill != 0)
            foreach (var slot in slots)
                for (long i = 0; i < slot.Value.Size; i++) slot.Value.SetDouble(i, fill);
        groups.Add(slots);
        return slots;
    }

    /// <summary>The slots of several kinds weight by weight, the order Keras 3 saves them in.</summary>
    protected static IEnumerable<Variable> Interleave(params Variable[][] kinds) =>
        kinds.Length == 0 ? [] : Enumerable.Range(0, kinds[0].Length).SelectMany(i => kinds.Select(k => k[i]));

    /// <summary>A number the host writes before each step.</summary>
    protected static Variable Scalar(string name) => new(name, Shape.Scalar, trainable: false);

    /// <summary>Writes such a number.</summary>
    protected static void Write(Variable scalar, double value) => scalar.Value.SetDouble(0, value);

    private static Variable SlotOf(Variable weight, string kind) =>
        new($"{PathOf(weight).Replace('/', '_')}_{kind}", weight.Shape, weight.DType, trainable: false);

    private static SymbolicTensor Flag(Variable scalar) => K.Greater(scalar, 0.5);

    private SymbolicTensor Decayed(Variable weight)
    {
        if (DecayOf(weight) is not { } factor || !IsDecayed(weight)) return weight;
        if (!decays.TryGetValue(factor, out var scaled)) decays[factor] = scaled = Scalar("weight_decay");
        return weight - weight.Read * K.Cast(scaled, weight.DType);
    }

    private SymbolicTensor Averaged(int index, SymbolicTensor next, List<Update> updates)
    {
        var momentum = K.Cast(emaMomentum, next.DType);
        var average = momentum * averages[index] + (1 - momentum) * next;
        updates.Add(new(averages[index], average));
        return EmaOverwriteFrequency is null ? next : K.Where(Flag(emaOverwrites), average, next);
    }
}
