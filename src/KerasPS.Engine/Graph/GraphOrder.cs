namespace KerasPS;

/// <summary>The nodes a set of values needs, each after its inputs.</summary>
public static class GraphOrder
{
    /// <summary>All nodes that reach <paramref name="outputs"/>, in order of creation, which is a topological order.</summary>
    public static IReadOnlyList<Node> Of(IEnumerable<SymbolicTensor> outputs)
    {
        var seen = new HashSet<Node>();
        var pending = new Stack<Node>(outputs.Select(o => o.Node));
        while (pending.TryPop(out var node))
            if (seen.Add(node))
                foreach (var input in node.Inputs) pending.Push(input.Node);
        return [.. seen.OrderBy(n => n.Id)];
    }
}
