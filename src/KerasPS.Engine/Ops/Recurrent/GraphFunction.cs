namespace KerasPS;

/// <summary>
/// A piece of graph with arguments: the body of a loop. Values from outside that it uses have been turned into
/// further arguments, so it can be planned and run by itself.
/// </summary>
public sealed class GraphFunction
{
    private readonly IReadOnlyList<Node> order;

    /// <summary>Makes a function of placeholders.</summary>
    /// <param name="inputs">The placeholders that stand for the arguments.</param>
    /// <param name="outputs">The results, which depend on nothing else that is not constant.</param>
    public GraphFunction(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        order = [.. GraphOrder.Of(outputs).Where(n => n.Op is not PlaceholderOp)];
    }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<SymbolicTensor> Outputs { get; }

    /// <summary>Whether it draws random numbers.</summary>
    public bool IsRandom => order.Any(n => n.Op is IRandomOp);

    /// <summary>
    /// Closes a piece of graph: whatever it takes from outside becomes a further argument, given in <paramref name="captured"/>.
    /// </summary>
    /// <param name="arguments">Placeholders made for the trace.</param>
    /// <param name="results">What was built from them.</param>
    /// <param name="captured">The outside values, in the order of the further arguments.</param>
    public static GraphFunction Close(IReadOnlyList<SymbolicTensor> arguments, IReadOnlyList<SymbolicTensor> results,
        out IReadOnlyList<SymbolicTensor> captured)
    {
        var inside = new HashSet<Node>(arguments.Select(a => a.Node));
        var nodes = GraphOrder.Of(results);
        foreach (var node in nodes)
            if (node.Op is IRandomOp || node.Inputs.Any(i => inside.Contains(i.Node))) inside.Add(node);

        var outside = new List<SymbolicTensor>();
        var substitutes = new Dictionary<SymbolicTensor, SymbolicTensor>();
        foreach (var argument in arguments) substitutes[argument] = argument;
        foreach (var value in nodes.Where(n => inside.Contains(n)).SelectMany(n => n.Inputs).Concat(results))
        {
            if (inside.Contains(value.Node) || substitutes.ContainsKey(value)) continue;
            if (value.Node.Op is ConstantOp)
            {
                substitutes[value] = value;
                continue;
            }
            outside.Add(value);
            substitutes[value] = K.Placeholder(value.Shape, value.DType, value.Name);
        }
        foreach (var node in nodes.Where(n => inside.Contains(n) && n.Op is not PlaceholderOp))
        {
            var copy = Node.Create(node.Op, [.. node.Inputs.Select(i => substitutes[i])]);
            for (var i = 0; i < copy.Outputs.Length; i++) substitutes[node.Outputs[i]] = copy.Outputs[i];
        }
        captured = outside;
        return new([.. arguments, .. outside.Select(o => substitutes[o])], [.. results.Select(r => substitutes[r])]);
    }

    /// <summary>Builds the results for other arguments, as nodes of the graph around.</summary>
    public IReadOnlyList<SymbolicTensor> Apply(IReadOnlyList<SymbolicTensor> arguments)
    {
        var substitutes = new Dictionary<SymbolicTensor, SymbolicTensor>();
        for (var i = 0; i < Inputs.Count; i++) substitutes[Inputs[i]] = arguments[i];
        return Substitution.Apply(Outputs, substitutes);
    }

    /// <summary>The shapes and types of the results for those of the arguments.</summary>
    public TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var specs = new Dictionary<SymbolicTensor, TensorSpec>();
        for (var i = 0; i < Inputs.Count; i++) specs[Inputs[i]] = inputs[i];
        foreach (var node in order)
        {
            var results = node.Op.Infer([.. node.Inputs.Select(i => specs[i])]);
            for (var i = 0; i < results.Length; i++) specs[node.Outputs[i]] = results[i];
        }
        return [.. Outputs.Select(o => specs[o])];
    }

    /// <summary>The results in double precision.</summary>
    public Reference.Array[] Evaluate(ReadOnlySpan<Reference.Array> inputs, RandomState random)
    {
        var values = new Dictionary<SymbolicTensor, Reference.Array>();
        for (var i = 0; i < Inputs.Count; i++) values[Inputs[i]] = inputs[i];
        foreach (var node in order)
        {
            var operands = node.Inputs.Select(i => values[i]).ToArray();
            var results = node.Op.Infer([.. operands.Select(o => new TensorSpec(o.Shape, o.DType))])
                .Select(s => new Reference.Array(s.Shape, s.DType)).ToArray();
            if (node.Op is IRandomOp op) op.Draw(random, operands, results);
            else node.Op.Evaluate(operands, results);
            for (var i = 0; i < results.Length; i++) values[node.Outputs[i]] = results[i];
        }
        return [.. Outputs.Select(o => values[o])];
    }
}
