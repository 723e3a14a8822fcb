namespace KerasPS.Training;

/// <summary>
/// Traces a model into a function of one step: the forward pass, losses, gradients, the optimizer's assignments,
/// metrics and the layers' own assignments, all in one graph.
/// </summary>
internal static class StepBuilder
{
    /// <summary>The function of a training or an evaluation step: its only output is the batch's loss.</summary>
    public static Function Step(Model model, CompiledModel compiled, StepSignature signature)
    {
        var outer = K.TracedPhase;
        K.TracedPhase = signature.Training ? 1 : 0;
        try
        {
            return Trace(model, compiled, signature);
        }
        finally
        {
            K.TracedPhase = outer;
        }
    }

    private static Function Trace(Model model, CompiledModel compiled, StepSignature signature)
    {
        var inputs = Placeholders(model);
        var targets = signature.Targets.Items.Select((s, i) => s is null ? null : K.Placeholder(s, name: $"target_{i}")).ToArray();
        var weights = signature.Weights.Items.Select((s, i) => s is null ? null : K.Placeholder(s, name: $"weight_{i}")).ToArray();
        var context = new CallContext(signature.Training) { HostSteps = [], Traced = [], Form = compiled.Settings.Form };
        var outputs = model.Invoke(inputs, context);
        inputs = [.. new HostEdge(inputs, outputs, context).PlanInputs];
        compiled.Resolve([.. targets.Select(t => t?.Spec)], [.. outputs.Select(o => o.Spec)]);

        var batch = K.Cast(K.SizeOf(inputs[0], [0]), DType.Float32);
        var updates = new List<Update>(context.Updates);
        var terms = Losses(compiled, outputs, targets, weights, updates, batch);
        terms.AddRange(context.Losses.Select(l => K.Cast(l.Shape.Rank == 0 ? l : K.Sum(l), DType.Float32)));
        terms.AddRange(Penalties(model));
        if (terms.Count == 0)
            throw new KerasException("LossMissing", $"Model '{model.Name}' was compiled without a loss, and no layer adds one. " +
                "Compile it with a loss, for example -Loss mse.");
        var loss = Substitution.Apply([terms.Aggregate(K.Add)], context.Traced!)[0];
        updates.AddRange(compiled.LossTracker.Update(loss, batch));
        foreach (var entry in compiled.Metrics)
        {
            if (targets[entry.Output] is not { } target) continue;
            entry.Metric.Form = compiled.Settings.Form;
            updates.AddRange(entry.Metric.Update(target, Single(outputs[entry.Output]),
                compiled.Settings.Form == TrainingForm.Keras1 ? null
                : MetricWeight(entry.Weighted ? weights[entry.Output] : null, outputs[entry.Output].Mask)));
        }
        var values = Substitution.Apply([.. updates.Select(u => u.Value)], context.Traced!);
        updates = [.. updates.Select((u, i) => u with { Value = values[i] })];
        if (signature.Training) updates.AddRange(Joined(updates, Train(model, compiled.Optimizer, loss)).ToArray());
        return new([.. inputs, .. targets.OfType<SymbolicTensor>(), .. weights.OfType<SymbolicTensor>()], [loss], updates,
            BackendFor(model));
    }

    /// <summary>The function from inputs to outputs in inference mode.</summary>
    public static Function Predict(Model model)
    {
        var inputs = Placeholders(model);
        var context = new CallContext(training: false) { HostSteps = [] };
        var outputs = model.Invoke(inputs, context);
        var edge = new HostEdge(inputs, outputs, context);
        return new(edge.PlanInputs, edge.PlanOutputs, context.Updates, BackendFor(model));
    }

    /// <summary>Where a model runs: in double precision on the reference backend if one of its layers asks for that.</summary>
    public static IBackend BackendFor(Model model) => NeedsDoubles(model)
        ? Backend.Current is ReferenceBackend current ? current : new ReferenceBackend()
        : Backend.Current;

    /// <summary>Whether a layer asks for double precision.</summary>
    public static bool NeedsDoubles(Model model) => model.AllLayers.Any(l => l.DType.Variable == DType.Float64);

    /// <summary>A placeholder for each input.</summary>
    internal static SymbolicTensor[] Placeholders(Model model) =>
        [.. model.Inputs.Select((x, i) => K.Placeholder(x.Shape, x.DType, model.InputNames[i]))];

    private static List<SymbolicTensor> Losses(CompiledModel compiled, IReadOnlyList<SymbolicTensor> outputs,
        SymbolicTensor?[] targets, SymbolicTensor?[] weights, List<Update> updates, SymbolicTensor batch)
    {
        var terms = new List<SymbolicTensor>();
        for (var i = 0; i < outputs.Count; i++)
        {
            if (compiled.Losses[i] is not { } loss) continue;
            var target = targets[i] ?? throw new KerasException("TargetMissing",
                $"Output {i} has the loss {loss.ClassName} but no targets were given. Give -Y for each output with a loss.");
            var value = K.Cast(loss.Compute(target, Single(outputs[i]), weights[i], compiled.Settings.Form), DType.Float32);
            if (value.Shape.Rank > 0) value = K.Sum(value);
            // An output's own figure is without its factor; in Keras 3 every batch counts alike in it.
            if (compiled.OutputTrackers[i] is { } tracker)
                updates.AddRange(tracker.Update(value, compiled.Settings.Form == TrainingForm.Keras3 ? K.Constant(1) : batch));
            if (compiled.LossWeights[i] is { } factor) value *= factor;
            terms.Add(value);
        }
        return terms;
    }

    // Masked steps do not count in metrics, whether these are weighted or not.
    private static SymbolicTensor? MetricWeight(SymbolicTensor? weight, SymbolicTensor? mask)
    {
        if (mask is null) return weight;
        var valid = K.Cast(mask, DType.Float32);
        if (weight is null) return valid;
        return valid * (weight.Shape.Rank < valid.Shape.Rank ? K.ExpandDims(weight, -1) : weight);
    }

    // Losses and metrics are computed in single precision, whatever the output's own type below that.
    private static SymbolicTensor Single(SymbolicTensor output)
    {
        if (output.DType is DType.Float32 or DType.Float64) return output;
        var cast = K.Cast(output, DType.Float32);
        cast.Mask = output.Mask;
        return cast;
    }

    private static IEnumerable<SymbolicTensor> Penalties(Model model) => model.TrainableWeights
        .Where(w => w.Regularizer is not null)
        .Select(w => K.Cast(w.Regularizer!.Call(w.Read), DType.Float32));

    // Where a layer assigns a weight itself (spectral normalization), the optimizer's step starts from that value.
    private static IEnumerable<Update> Joined(List<Update> own, IReadOnlyList<Update> steps)
    {
        foreach (var step in steps)
        {
            var assigned = own.FindLast(u => u.Target == step.Target);
            if (assigned is not null) own.Remove(assigned);
            yield return assigned is null ? step : step with { Value = step.Value + (assigned.Value - step.Target.Read) };
        }
    }

    private static IReadOnlyList<Update> Train(Model model, Optimizer optimizer, SymbolicTensor loss)
    {
        var weights = model.TrainableWeights;
        var gradients = Gradients.Of([optimizer.ScaleLoss(loss)], null, [.. weights.Select(w => w.Read)]);
        return optimizer.Apply(weights, gradients);
    }
}
