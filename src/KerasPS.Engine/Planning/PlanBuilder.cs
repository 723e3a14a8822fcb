namespace KerasPS.Planning;

/// <summary>
/// Makes a plan's graph of a function and concrete input shapes: infers every shape anew, folds what is constant,
/// merges equal computations, drops what changes nothing and decomposes what the target cannot compute.
/// </summary>
internal sealed class PlanBuilder
{
    /// <summary>Constants above this many elements are computed at run time rather than stored.</summary>
    private const long MaximumFolded = 1 << 16;

    private readonly IPlanTarget target;
    private readonly List<PlanNode> nodes = [];
    private readonly Dictionary<NodeKey, PlanValue[]> known = [];
    private readonly Dictionary<Variable, PlanValue> variables = [];

    private PlanBuilder(IPlanTarget target) => this.target = target;

    /// <summary>Plans a function.</summary>
    public static PlanGraph Build(Function function, IReadOnlyList<Shape> shapes, IPlanTarget target)
    {
        var builder = new PlanBuilder(target);
        var values = new Dictionary<SymbolicTensor, PlanValue>();
        var inputs = new PlanValue[shapes.Count];
        for (var i = 0; i < inputs.Length; i++)
            values[function.Inputs[i]] = inputs[i] = PlanValue.OfInput(new(shapes[i], function.Inputs[i].DType), i);
        SymbolicTensor[] wanted = [.. function.Outputs, .. function.Updates.Select(u => u.Value)];
        builder.Inline(GraphOrder.Of(wanted), values);
        var graph = new PlanGraph(inputs, builder.nodes, [.. function.Outputs.Select(o => values[o])],
            [.. function.Updates.Select(u => (u.Target, values[u.Value]))]);
        graph.Validate();
        return graph;
    }

    /// <summary>The value of an op on values: a new node, or whatever is known to equal it.</summary>
    public PlanValue[] Add(Op op, PlanValue[] inputs)
    {
        inputs = Simplifier.Operands(op, inputs);
        if (Simplifier.BeforeTurn(op, inputs) is { } before) return Add(before.Turn, Add(op, before.Inputs));
        var specs = System.Array.ConvertAll(inputs, i => i.Spec);
        var results = op.Infer(specs);
        if (op.IsView(specs) && results.Length == 1) return [PlanValue.View(inputs[0], results[0])];
        if (Simplifier.Identity(op, inputs, results) is { } same) return [same];
        if (op.IsPure && Fold(op, inputs, results) is { } folded) return folded;
        var key = new NodeKey(op, inputs);
        if (op.IsPure && known.TryGetValue(key, out var values)) return values;
        values = target.Covers(op, specs, results) ? Emit(op, inputs, results)
            : Decompose(op, inputs) ?? Emit(op, inputs, results);
        if (op.IsPure) known[key] = values;
        return values;
    }

    private void Inline(IReadOnlyList<Node> order, Dictionary<SymbolicTensor, PlanValue> values)
    {
        foreach (var node in order)
        {
            if (values.ContainsKey(node.Outputs[0])) continue;
            var results = node.Op switch
            {
                ConstantOp constant => [PlanValue.OfConstant(PlanConstant.Of(constant.Value), constant.Infer([])[0])],
                VariableOp read => [Read(read.Variable)],
                PlaceholderOp => throw new KerasException("PlaceholderNotGiven",
                    $"The function uses the placeholder {node.Outputs[0].Name ?? node.ToString()}, which is not among its inputs. "
                    + "Give every placeholder that the outputs and updates depend on."),
                _ => Added(node, Operands(node, values)),
            };
            for (var i = 0; i < results.Length; i++) values[node.Outputs[i]] = results[i];
        }
    }

    private PlanValue[] Added(Node node, PlanValue[] inputs)
    {
        try
        {
            return Add(node.Op, inputs);
        }
        catch (KerasException error) when (node.Origin?.ToString() is { } origin)
        {
            throw new KerasException(error.ErrorId, $"{error.Message} It is part of {origin}.", error);
        }
    }

    private PlanValue Read(Variable variable) => variables.TryGetValue(variable, out var value)
        ? value
        : variables[variable] = PlanValue.OfVariable(variable, new(variable.Shape, variable.DType));

    private static PlanValue[] Operands(Node node, Dictionary<SymbolicTensor, PlanValue> values)
    {
        var inputs = new PlanValue[node.Inputs.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            var value = values[node.Inputs[i]];
            inputs[i] = node.Op.ReadsValues(i) ? value : PlanValue.Shaped(value.Spec);
        }
        return inputs;
    }

    private PlanValue[] Emit(Op op, PlanValue[] inputs, TensorSpec[] results)
    {
        var node = new PlanNode(nodes.Count, op, inputs, results);
        nodes.Add(node);
        return node.Outputs;
    }

    // The decomposition is built as a small graph of placeholders with known shapes, then taken into this one.
    private PlanValue[]? Decompose(Op op, PlanValue[] inputs)
    {
        var arguments = System.Array.ConvertAll(inputs, i => K.Placeholder(i.Spec.Shape, i.Spec.DType));
        if (op.Decompose(arguments) is not { } results) return null;
        var values = new Dictionary<SymbolicTensor, PlanValue>();
        for (var i = 0; i < inputs.Length; i++) values[arguments[i]] = inputs[i];
        Inline(GraphOrder.Of(results), values);
        return System.Array.ConvertAll(results, r => values[r]);
    }

    private static PlanValue[]? Fold(Op op, PlanValue[] inputs, TensorSpec[] results)
    {
        if (!inputs.All(i => i.Constant is not null || i.IsShapeOnly) || op is IRandomOp) return null;
        if (op is IElementwiseOp or BroadcastLikeOp or BroadcastToOp && inputs.All(i => i.IsShapeOnly || i.Constant!.Uniform is not null))
            return [PlanValue.OfConstant(PlanConstant.Of(Point(op, inputs, results[0])), results[0])];
        if (results.Sum(r => r.Shape.Size) > MaximumFolded || inputs.Sum(i => i.IsShapeOnly ? 0 : i.Size) > MaximumFolded)
            return null;
        var outputs = System.Array.ConvertAll(results, r => new Reference.Array(r.Shape, r.DType));
        op.Evaluate(System.Array.ConvertAll(inputs, Values), outputs);
        return System.Array.ConvertAll(outputs,
            o => PlanValue.OfConstant(PlanConstant.Of(Rounding.Folded(o.DType, o.Data)), new(o.Shape, o.DType)));
    }

    private static Reference.Array Values(PlanValue value) => value.Constant is { } constant
        ? constant.ToArray(value.Spec)
        : new(value.Spec.Shape, value.Spec.DType);

    // An elementwise op on numbers that are the same everywhere is computed once, whatever the shape.
    private static double Point(Op op, PlanValue[] inputs, TensorSpec result)
    {
        if (op is not IElementwiseOp) return inputs[0].Constant!.Uniform!.Value;
        var output = new Reference.Array(Shape.Scalar, result.DType);
        op.Evaluate(System.Array.ConvertAll(inputs,
            i => new Reference.Array(Shape.Scalar, i.Spec.DType, [i.Constant!.Uniform!.Value])), [output]);
        return Rounding.Folded(result.DType, output.Data)[0];
    }
}
