using System.Runtime.CompilerServices;
using KerasPS.Data;

namespace KerasPS.Training;

/// <summary>The traced functions of a model and what it was compiled with.</summary>
internal sealed class ModelExecution(Model model)
{
    private readonly Dictionary<(StepSignature Signature, IBackend Backend), StepFunction> steps = [];
    private readonly Dictionary<IBackend, StepFunction> predictions = [];

    // Which weights an optimizer's state belongs to, over all models it was given to.
    private static readonly ConditionalWeakTable<Optimizer, IReadOnlyList<LayerWeight>> BuiltFor = [];

    private int adaptations = Layer.Adaptations;
    private bool? inDoubles;
    private HostEdge? edge;
    private bool edgeKnown;

    /// <summary>What compilation fixed; null before.</summary>
    public CompiledModel? Compiled { get; private set; }

    /// <summary>Compiles anew: what was traced for training is dropped.</summary>
    public void Compile(CompileSettings settings)
    {
        Clear();
        Compiled = new(model, settings);
    }

    /// <summary>Drops all traces, after the layers or their connection changed.</summary>
    public void Clear()
    {
        foreach (var step in steps.Values) step.Dispose();
        foreach (var prediction in predictions.Values) prediction.Dispose();
        steps.Clear();
        predictions.Clear();
        inDoubles = null;
        edge = null;
        edgeKnown = false;
        adaptations = Layer.Adaptations;
    }

    /// <summary>What compilation fixed.</summary>
    /// <exception cref="KerasException">The model has not been compiled.</exception>
    public CompiledModel RequireCompiled() => Compiled ?? throw new KerasException("ModelNotCompiled",
        $"Model '{model.Name}' has not been compiled. Compile it first with an optimizer and a loss, for example -Optimizer adam -Loss mse.");

    /// <summary>The step function for bound data, and the data in its order of columns.</summary>
    public (StepFunction Function, IReadOnlyList<Tensor> Columns) StepFor(BoundData data, bool training)
    {
        var compiled = RequireCompiled();
        var signature = new StepSignature(training,
            new([.. data.Targets.Select((t, i) => t is null ? null : Placeholder(t.Shape, i))]),
            new([.. data.Weights.Select((t, i) => t is null || data.Targets[i] is null ? null : Placeholder(t.Shape, i))]));
        var key = (signature, Backend());
        if (!steps.TryGetValue(key, out var function))
        {
            function = steps[key] = compiled.AsCompiled(() =>
            {
                if (training) BuildOptimizer();
                // Streams count from 0 in each model: what was built before does not change what this one draws.
                using var streams = RandomStreams.Scope();
                return new StepFunction(StepBuilder.Step(model, compiled, signature));
            });
        }
        return (function, Edge() is { } edge ? (data with { Inputs = edge.Columns(data.Inputs) }).Columns : data.Columns);
    }

    /// <summary>The columns of the plan for a model's inputs, after what runs on the host.</summary>
    public Tensor[] ToPlan(Tensor[] inputs) => Edge()?.Columns(inputs) ?? inputs;

    /// <summary>The outputs after the plan, text where a layer gives text.</summary>
    public Tensor[] FromPlan(Tensor[] outputs) => Edge()?.FromPlan(outputs) ?? outputs;

    // Made with the model's layers as they are: adapting one to data changes its output's shape, and the traces with it.
    private HostEdge? Edge()
    {
        if (edgeKnown) return edge;
        edgeKnown = true;
        return edge = HostEdge.Of(model);
    }

    /// <summary>The function from inputs to outputs.</summary>
    public StepFunction Prediction()
    {
        var backend = Backend();
        return predictions.TryGetValue(backend, out var found) ? found
            : predictions[backend] = new(StepBuilder.Predict(model));
    }

    /// <summary>Makes the optimizer's state for the trainable weights, once.</summary>
    public void BuildOptimizer()
    {
        var compiled = RequireCompiled();
        if (compiled.OptimizerBuilt) return;
        compiled.OptimizerBuilt = true;
        var weights = compiled.AsCompiled(() => model.TrainableWeights);
        // Compiling again for the same weights goes on with the state, as in Keras 3.
        if (BuiltFor.TryGetValue(compiled.Optimizer, out var owned) && owned.SequenceEqual(weights)) return;
        // One optimizer object given to two models is common in older scripts: each model gets its own state.
        if (WithInner(compiled.Optimizer).Any(o => BuiltFor.TryGetValue(o, out _)))
            compiled.Settings = compiled.Settings with { Optimizer = Copy(compiled.Optimizer) };
        compiled.Optimizer.Build(weights);
        foreach (var optimizer in WithInner(compiled.Optimizer)) BuiltFor.Add(optimizer, weights);
    }

    private static IEnumerable<Optimizer> WithInner(Optimizer optimizer) => optimizer.Inner.SelectMany(WithInner).Prepend(optimizer);

    private static Optimizer Copy(Optimizer optimizer) =>
        (Optimizer)KerasRegistry.Resolve(typeof(Optimizer), KerasSerializer.Serialize(optimizer))!;

    // Asked for each batch of a stream: the layers are looked through once.
    private IBackend Backend()
    {
        if (adaptations != Layer.Adaptations) Clear();
        return (inDoubles ??= StepBuilder.NeedsDoubles(model)) ? StepBuilder.BackendFor(model) : KerasPS.Backend.Current;
    }

    // An axis whose length varies in the model's output varies in its targets and weights too.
    private Shape Placeholder(Shape shape, int output)
    {
        var dims = shape.ToArray();
        var expected = output < model.Outputs.Count ? model.Outputs[output].Shape : null;
        for (var axis = 0; axis < dims.Length; axis++)
            if (axis == 0 || (expected is not null && axis < expected.Rank && expected[axis] < 0)) dims[axis] = Shape.Unknown;
        return new(dims);
    }
}
