namespace KerasPS;

/// <summary>
/// Symbolic inputs, outputs and updates made runnable (Keras' <c>K.function</c>). One plan is made for each set of
/// input shapes and kept.
/// </summary>
public sealed class Function : IDisposable
{
    private readonly Dictionary<string, IExecutable> plans = [];
    private readonly IBackend backend;
    private readonly IReadOnlyList<SymbolicTensor> arguments;

    /// <summary>Makes a function.</summary>
    /// <param name="inputs">
    /// Placeholders, in the order of the arguments; a variable among them (the learning phase) takes the given value for the run.
    /// </param>
    /// <param name="outputs">What to compute.</param>
    /// <param name="updates">What to assign at the end of each run.</param>
    /// <param name="backend">Where to run; null: <see cref="Backend.Current"/>.</param>
    public Function(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs,
        IReadOnlyList<Update>? updates = null, IBackend? backend = null)
    {
        arguments = inputs;
        Inputs = inputs.Any(i => i.Node.Op is VariableOp) ? [.. inputs.Where(i => i.Node.Op is not VariableOp)] : inputs;
        Outputs = outputs;
        Updates = updates ?? [];
        this.backend = backend ?? Backend.Current;
    }

    /// <summary>The placeholders.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<SymbolicTensor> Outputs { get; }

    /// <summary>The assignments made by each run.</summary>
    public IReadOnlyList<Update> Updates { get; }

    /// <summary>The plan for these input shapes, made at the first call and kept.</summary>
    public IExecutable Prepare(IReadOnlyList<Shape> shapes)
    {
        var key = string.Join(";", shapes);
        if (plans.TryGetValue(key, out var plan)) return plan;
        for (var i = 0; i < shapes.Count; i++)
            if (!Inputs[i].Shape.Accepts(shapes[i]))
                throw new ShapeMismatchException($"Function input {i} ({Inputs[i].Name ?? "unnamed"})", Inputs[i].Shape,
                    shapes[i], "give an array of the placeholder's shape");
        if (plans.Count == 0) GraphValidator.Validate(this);
        return plans[key] = backend.Compile(this, shapes);
    }

    /// <summary>The plan for these input shapes as text: what runs, in which order, on which memory.</summary>
    public string PlanText(IReadOnlyList<Shape> shapes) => Prepare(shapes).ToString() ?? "";

    /// <summary>Runs once on whole tensors and returns copies of the outputs.</summary>
    public Tensor[] Invoke(params Tensor[] inputs)
    {
        if (inputs.Length != arguments.Count)
            throw new KerasException("FunctionInputCount",
                $"The function has {arguments.Count} inputs; received {inputs.Length}. Give one array for each placeholder.");
        if (arguments.Count == Inputs.Count) return Run(inputs);
        var held = new List<(Variable Variable, Tensor Value)>();
        for (var i = 0; i < inputs.Length; i++)
            if (arguments[i].Node.Op is VariableOp { Variable: var variable })
            {
                held.Add((variable, variable.Value.Clone()));
                variable.Value.CopyFrom(inputs[i]);
            }
        try
        {
            return Run([.. inputs.Where((_, i) => arguments[i].Node.Op is not VariableOp)]);
        }
        finally
        {
            foreach (var (variable, value) in held) variable.Value.CopyFrom(value);
        }
    }

    private Tensor[] Run(Tensor[] inputs)
    {
        var plan = Prepare([.. inputs.Select(i => i.Shape)]);
        for (var i = 0; i < inputs.Length; i++) plan.SetInput(i, inputs[i]);
        plan.Run(RandomState.Global);
        var results = new Tensor[Outputs.Count];
        for (var i = 0; i < results.Length; i++) results[i] = plan.GetOutput(i);
        return results;
    }

    /// <summary>Frees all plans.</summary>
    public void Dispose()
    {
        foreach (var plan in plans.Values) plan.Dispose();
        plans.Clear();
    }

    /// <summary>The graph, one node a line.</summary>
    public override string ToString() => GraphPrinter.Print(this);
}
