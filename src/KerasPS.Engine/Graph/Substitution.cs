namespace KerasPS;

/// <summary>Values computed anew with others in the place of some that they depend on.</summary>
public static class Substitution
{
    /// <summary>The outputs with values replaced; what does not depend on them stays the same.</summary>
    public static SymbolicTensor[] Apply(IReadOnlyList<SymbolicTensor> outputs,
        IReadOnlyDictionary<SymbolicTensor, SymbolicTensor> replacements)
    {
        var values = new Dictionary<SymbolicTensor, SymbolicTensor>(replacements);
        foreach (var node in GraphOrder.Of(outputs))
        {
            if (node.Outputs.Any(values.ContainsKey) || !node.Inputs.Any(values.ContainsKey)) continue;
            var copy = Node.Create(node.Op, [.. node.Inputs.Select(i => values.GetValueOrDefault(i, i))]);
            for (var i = 0; i < copy.Outputs.Length; i++)
            {
                var (made, old) = (copy.Outputs[i], node.Outputs[i]);
                made.Mask = old.Mask is { } mask ? values.GetValueOrDefault(mask, mask) : null;
                made.Logits = old.Logits is { } logits ? values.GetValueOrDefault(logits, logits) : null;
                made.Name = old.Name;
                values[old] = made;
            }
        }
        return [.. outputs.Select(o => values.GetValueOrDefault(o, o))];
    }
}
