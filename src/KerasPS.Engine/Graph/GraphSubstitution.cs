namespace KerasPS;

/// <summary>Rebuilds values of a graph with others in the place of some: only the nodes that depend on those are made anew.</summary>
public static class GraphSubstitution
{
    /// <summary>The values with every replaced one exchanged for its substitute.</summary>
    public static IReadOnlyList<SymbolicTensor> Replace(IReadOnlyList<SymbolicTensor> values,
        IReadOnlyDictionary<SymbolicTensor, SymbolicTensor> substitutes)
    {
        var known = new Dictionary<SymbolicTensor, SymbolicTensor>(substitutes);
        foreach (var node in GraphOrder.Of(values))
        {
            if (node.Outputs.Any(known.ContainsKey) || !node.Inputs.Any(known.ContainsKey)) continue;
            var copy = Node.Create(node.Op, [.. node.Inputs.Select(i => known.GetValueOrDefault(i, i))]);
            for (var i = 0; i < copy.Outputs.Length; i++) known[node.Outputs[i]] = copy.Outputs[i];
        }
        return [.. values.Select(v => known.GetValueOrDefault(v, v))];
    }
}
