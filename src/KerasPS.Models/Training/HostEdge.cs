using KerasPS.Layers;

namespace KerasPS.Training;

/// <summary>
/// What a model does on the host around its plan: layers on text and large whole numbers before it, layers that give
/// text after it.
/// </summary>
internal sealed class HostEdge
{
    private readonly IReadOnlyList<SymbolicTensor> inputs;
    private readonly List<HostStep> before = [];
    private readonly HostLayer?[] texts;

    /// <summary>Sorts the host steps of one trace.</summary>
    public HostEdge(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        this.inputs = inputs;
        var known = inputs.ToHashSet();
        var after = new Dictionary<SymbolicTensor, HostStep>();
        foreach (var step in context.HostSteps ?? [])
            if (step.Result.DType != DType.String && step.Sources.All(known.Contains))
            {
                before.Add(step);
                known.Add(step.Result);
            }
            else after[step.Result] = step;
        PlanInputs = [.. inputs.Where(i => i.DType != DType.String), .. before.Select(s => s.Result)];
        PlanOutputs = [.. outputs.Select(o => after.TryGetValue(o, out var step) ? step.Sources[0] : o)];
        texts = [.. outputs.Select(o => after.GetValueOrDefault(o)?.Layer)];
    }

    /// <summary>What the plan takes: inputs that are numbers, then the results of the host.</summary>
    public IReadOnlyList<SymbolicTensor> PlanInputs { get; }

    /// <summary>What the plan gives: numbers in place of text.</summary>
    public IReadOnlyList<SymbolicTensor> PlanOutputs { get; }

    /// <summary>The edge of a model, from a trace of its own; null where all of it runs in the plan.</summary>
    public static HostEdge? Of(Model model)
    {
        if (!model.AllLayers.Any(l => l is HostLayer)) return null;
        var inputs = StepBuilder.Placeholders(model);
        var context = new CallContext(training: false) { HostSteps = [] };
        return new(inputs, model.Invoke(inputs, context), context);
    }

    /// <summary>The columns for the plan, from data in the model's order of inputs.</summary>
    public Tensor[] Columns(IReadOnlyList<Tensor> data)
    {
        var values = new Dictionary<SymbolicTensor, Tensor>();
        for (var i = 0; i < inputs.Count; i++) values[inputs[i]] = data[i];
        foreach (var step in before) values[step.Result] = step.Layer.Transform([.. step.Sources.Select(s => values[s])]);
        return [.. PlanInputs.Select(p => values[p])];
    }

    /// <summary>The outputs after the plan: those of layers that give text as text.</summary>
    public Tensor[] FromPlan(Tensor[] outputs) =>
        [.. outputs.Select((o, i) => i < texts.Length && texts[i] is { } layer ? layer.Transform([o]) : o)];
}
