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
    private readonly Dictionary<SymbolicTensor, HostStep> after = [];

    /// <summary>Sorts the host steps of one trace.</summary>
    public HostEdge(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<HostStep> steps)
    {
        this.inputs = inputs;
        var known = inputs.ToHashSet();
        foreach (var step in steps)
            if (step.Sources.All(known.Contains))
            {
                before.Add(step);
                known.Add(step.Result);
            }
            else after[step.Result] = step;
    }

    /// <summary>The edge of a model, from a trace of its own; null where all of it runs in the plan.</summary>
    public static HostEdge? Of(Model model)
    {
        if (!model.AllLayers.Any(l => l is HostLayer)) return null;
        var inputs = StepBuilder.Placeholders(model);
        var context = new CallContext(training: false) { HostSteps = [] };
        model.Invoke(inputs, context);
        return new(inputs, context.HostSteps);
    }

    /// <summary>What the plan takes: inputs that are numbers, then the results of the host.</summary>
    public IReadOnlyList<SymbolicTensor> PlanInputs =>
        [.. inputs.Where(i => i.DType != DType.String), .. before.Select(s => s.Result).Where(r => r.DType != DType.String)];

    /// <summary>What the plan gives: numbers in place of text.</summary>
    public IReadOnlyList<SymbolicTensor> PlanOutputs(IReadOnlyList<SymbolicTensor> outputs) =>
        [.. outputs.Select(o => after.TryGetValue(o, out var step) ? step.Sources[0] : o)];

    /// <summary>The columns for the plan, from data in the model's order of inputs.</summary>
    public Tensor[] Columns(IReadOnlyList<Tensor> data)
    {
        var values = new Dictionary<SymbolicTensor, Tensor>();
        for (var i = 0; i < inputs.Count; i++) values[inputs[i]] = data[i];
        foreach (var step in before) values[step.Result] = step.Layer.Transform([.. step.Sources.Select(s => values[s])]);
        return [.. PlanInputs.Select(p => values[p])];
    }

    /// <summary>The layers that turn the plan's outputs into text, by output; null where there is none.</summary>
    public IReadOnlyList<HostLayer?> After(IReadOnlyList<SymbolicTensor> outputs) =>
        [.. outputs.Select(o => after.GetValueOrDefault(o)?.Layer)];
}
