namespace KerasPS;

/// <summary>
/// Reverse-mode differentiation as a rewrite of the graph: the gradients are ordinary values made of ops, so they
/// run on every backend and can be differentiated again.
/// </summary>
public static class Gradients
{
    /// <summary>
    /// The gradients of a sum of products with respect to values.
    /// </summary>
    /// <param name="outputs">What is differentiated.</param>
    /// <param name="upstream">The factor of each output (same shape); null entries stand for ones.</param>
    /// <param name="sources">With respect to what.</param>
    /// <returns>One gradient a source; null where the outputs do not depend on it.</returns>
    public static SymbolicTensor?[] Of(IReadOnlyList<SymbolicTensor> outputs, IReadOnlyList<SymbolicTensor?>? upstream,
        IReadOnlyList<SymbolicTensor> sources)
    {
        var order = GraphOrder.Of(outputs);
        var needed = NodesBetween(order, sources);
        var gradients = new Dictionary<SymbolicTensor, SymbolicTensor>();
        for (var i = 0; i < outputs.Count; i++)
            Accumulate(gradients, outputs[i], upstream?[i] ?? K.OnesLike(outputs[i]));

        for (var n = order.Count - 1; n >= 0; n--)
        {
            var node = order[n];
            if (!needed.Contains(node) || node.Inputs.Count == 0) continue;
            var given = new SymbolicTensor?[node.Outputs.Length];
            var any = false;
            for (var i = 0; i < given.Length; i++)
                any |= gradients.TryGetValue(node.Outputs[i], out given[i]);
            if (!any) continue;
            var results = node.Op.Gradient(node, given);
            for (var i = 0; i < results.Length; i++)
                if (results[i] is { } gradient && needed.Contains(node.Inputs[i].Node))
                    Accumulate(gradients, node.Inputs[i], gradient);
        }
        return [.. sources.Select(s => gradients.GetValueOrDefault(s))];
    }

    /// <summary>The gradients of one value (summed over its elements) with respect to others.</summary>
    public static SymbolicTensor?[] Of(SymbolicTensor output, params SymbolicTensor[] sources) =>
        Of([output], null, sources);

    // Only nodes that depend on a source get a gradient: nothing is computed for data and frozen weights.
    private static HashSet<Node> NodesBetween(IReadOnlyList<Node> order, IReadOnlyList<SymbolicTensor> sources)
    {
        var needed = new HashSet<Node>(sources.Select(s => s.Node));
        foreach (var node in order)
            for (var i = 0; i < node.Inputs.Count; i++)
                if (needed.Contains(node.Inputs[i].Node) && node.Op.ReadsValues(i))
                {
                    needed.Add(node);
                    break;
                }
        return needed;
    }

    private static void Accumulate(Dictionary<SymbolicTensor, SymbolicTensor> gradients, SymbolicTensor value,
        SymbolicTensor gradient) =>
        gradients[value] = gradients.TryGetValue(value, out var sum) ? K.Add(sum, gradient) : gradient;
}
