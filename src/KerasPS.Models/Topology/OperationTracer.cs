namespace KerasPS;

/// <summary>
/// Finds the ops between values of a functional model and the layer calls they came from, and makes each a node of
/// the model.
/// </summary>
internal static class OperationTracer
{
    /// <summary>Gives a history to every value that depends on a model input and has none yet.</summary>
    public static void Connect(IEnumerable<SymbolicTensor> values)
    {
        foreach (var value in values)
            if (value.History is null) Connect(value);
    }

    private static void Connect(SymbolicTensor value)
    {
        var between = NodesSinceLayers(value);
        var dependent = new HashSet<Node>();
        foreach (var node in between)
        {
            if (!node.Inputs.Any(i => i.History is not null || dependent.Contains(i.Node))) continue;
            dependent.Add(node);
            if (node.Outputs[0].History is not null) continue;
            bool InModel(SymbolicTensor i) => i.History is not null;
            var layer = new OperationLayer(node.Op, [.. node.Inputs.Select(i => InModel(i) ? null : i)]);
            layer.Record([.. node.Inputs.Where(InModel)], null, node.Outputs);
        }
    }

    // In order of creation, which is topological; the walk stops at values that a layer call gave.
    private static IEnumerable<Node> NodesSinceLayers(SymbolicTensor value)
    {
        var seen = new HashSet<Node>();
        var pending = new Stack<SymbolicTensor>([value]);
        while (pending.TryPop(out var next))
            if (next.History is null && seen.Add(next.Node))
                foreach (var input in next.Node.Inputs) pending.Push(input);
        return seen.OrderBy(n => n.Id);
    }
}
