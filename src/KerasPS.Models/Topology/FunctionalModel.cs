namespace KerasPS;

/// <summary>A model given by its symbolic inputs and outputs: any graph of layer calls and ops without cycles.</summary>
/// <input>those of its inputs</input>
/// <output>those of its outputs</output>
/// <weights>those of the layers in order</weights>
/// <keras since="1">Keras 1 and 2 call it Model.</keras>
/// <example>
/// New-Model makes one of symbolic inputs and outputs.
/// <code>
/// $x = New-Input 8
/// $hidden = $x | Invoke-Layer Dense 16 -Activation relu
/// $model = New-Model $x ($hidden | Invoke-Layer Dense 3), ($hidden | Invoke-Layer Dense 1)
/// $model.Outputs.Shape
/// # (None, 3)
/// # (None, 1)
/// </code>
/// </example>
[KerasObject("Functional", Aliases = ["Model"], Module = "keras.src.models.functional")]
public sealed partial class FunctionalModel : Model
{
    private readonly FunctionalGraph graph;
    private readonly string[] inputNames;
    private readonly string[] outputNames;
    private readonly List<SymbolicTensor> losses = [];

    // Ends that are no outputs, but whose layers act while the model runs.
    private readonly List<SymbolicTensor> beside = [];

    /// <summary>Makes a model.</summary>
    /// <param name="inputs">The inputs; values inside another model are allowed: they become new inputs.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="name">The model's name; null: functional, functional_1 …</param>
    /// <exception cref="KerasException">An output does not come from the inputs, or two layers have one name.</exception>
    public FunctionalModel(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs, string? name = null)
        : this(inputs, outputs, null, null, name)
    {
    }

    /// <summary>Makes a model of one input and one output.</summary>
    public FunctionalModel(SymbolicTensor input, SymbolicTensor output, string? name = null)
        : this([input], [output], name)
    {
    }

    /// <summary>Makes a model whose inputs and outputs have names of their own.</summary>
    public FunctionalModel(IEnumerable<KeyValuePair<string, SymbolicTensor>> inputs,
        IEnumerable<KeyValuePair<string, SymbolicTensor>> outputs, string? name = null)
        : this([.. inputs.Select(i => i.Value)], [.. outputs.Select(o => o.Value)],
            [.. inputs.Select(i => i.Key)], [.. outputs.Select(o => o.Key)], name)
    {
    }

    private FunctionalModel(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs,
        string[]? inputNames, string[]? outputNames, string? name)
    {
        if (inputs.Count == 0 || outputs.Count == 0)
            throw new KerasException("ModelDisconnected", "A functional model needs at least one input and one output.");
        OperationTracer.Connect(inputs);
        if (inputs.Any(i => TensorHistory.Of(i)?.Call.Layer is not KerasPS.Layers.InputLayer))
            (inputs, outputs) = SubgraphCloner.Clone(inputs, outputs);
        graph = new(inputs, outputs);
        Inputs = (SymbolicTensor[])[.. inputs];
        Outputs = (SymbolicTensor[])[.. outputs];
        if (name is not null) Name = name;
        this.inputNames = inputNames ?? [.. inputs.Select(i => TensorHistory.Of(i)!.Call.Layer.Name)];
        this.outputNames = outputNames ?? [.. outputs.Select(o => TensorHistory.Of(o)!.Call.Layer.Name)];
        Layers = (Layer[])[.. graph.Layers.Where(l => l is not OperationLayer)];
        RequireUniqueNames(graph.Layers, Name);
        EnsureBuilt([.. inputs.Select(i => i.Shape)]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers { get; }

    /// <summary>Layers and ops, in Keras' order.</summary>
    public IReadOnlyList<Layer> Operations => graph.Layers;

    /// <summary>The calls that make the model, each after those it depends on.</summary>
    public IReadOnlyList<LayerCall> Nodes => graph.Calls;

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Outputs { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> InputNames => inputNames;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => outputNames;

    /// <summary>
    /// Adds a term to the loss: a value computed from this model's inputs, layers and outputs. Files do not keep it.
    /// </summary>
    /// <exception cref="KerasException">The value depends on something outside the model.</exception>
    public void AddLoss(SymbolicTensor loss)
    {
        _ = new FunctionalGraph(Inputs, [.. Outputs, loss]);
        losses.Add(loss);
        ForgetTraces();
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (inputs.Count != Inputs.Count)
            throw new KerasException("LayerInputCount", $"Model '{Name}' has {Inputs.Count} inputs " +
                $"({string.Join(", ", InputNames)}); received {inputs.Count}.");
        var replay = new GraphReplay(context);
        for (var i = 0; i < inputs.Count; i++) replay.Bind(Inputs[i], inputs[i]);
        replay.Run(Nodes);
        if (beside.Count > 0) replay.Run(new FunctionalGraph(Inputs, [.. Outputs, .. beside]).Calls);
        if (losses.Count > 0)
        {
            replay.Run(new FunctionalGraph(Inputs, [.. Outputs, .. losses]).Calls);
            context.Losses.AddRange(losses.Select(replay.Of).Select(l => l.Shape.Rank == 0 ? l : K.Mean(l)));
        }
        return [.. Outputs.Select(replay.Of)];
    }
}
