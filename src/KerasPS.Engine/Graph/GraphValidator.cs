namespace KerasPS;

/// <summary>Checks that a graph is well formed; each stage of the way from a model to a plan can be checked so.</summary>
public static class GraphValidator
{
    /// <summary>
    /// Checks that every node comes after its inputs, and that the shapes and types it carries are those its op infers.
    /// </summary>
    /// <exception cref="InvalidOperationException">The graph is not well formed: an error in an op.</exception>
    public static void Validate(IEnumerable<SymbolicTensor> outputs)
    {
        var seen = new HashSet<Node>();
        foreach (var node in GraphOrder.Of(outputs))
        {
            foreach (var input in node.Inputs)
                if (!seen.Contains(input.Node))
                    throw new InvalidOperationException($"{node}: the input {input} comes after it.");
            seen.Add(node);
            var specs = node.Op.Infer([.. node.Inputs.Select(i => i.Spec)]);
            if (specs.Length != node.Outputs.Length)
                throw new InvalidOperationException(
                    $"{node}: the op infers {specs.Length} outputs, the node has {node.Outputs.Length}.");
            for (var i = 0; i < specs.Length; i++)
                if (!specs[i].Equals(node.Outputs[i].Spec))
                    throw new InvalidOperationException(
                        $"{node}: output {i} carries {node.Outputs[i].Spec}, the op infers {specs[i]}.");
        }
    }

    /// <summary>Checks a function: its graph, its placeholders and its updates.</summary>
    /// <exception cref="KerasException">A placeholder is not among the inputs, or an update does not fit its variable.</exception>
    public static void Validate(Function function)
    {
        SymbolicTensor[] results = [.. function.Outputs, .. function.Updates.Select(u => u.Value)];
        Validate(results);
        foreach (var node in GraphOrder.Of(results))
            if (node.Op is PlaceholderOp && !function.Inputs.Contains(node.Outputs[0]))
                throw new KerasException("PlaceholderNotGiven", $"The outputs depend on placeholder {node.Outputs[0]}, " +
                    "which is not among the function's inputs. Add it to the inputs.");
        foreach (var update in function.Updates)
            if (!update.Value.Shape.Accepts(update.Target.Shape))
                throw new ShapeMismatchException($"Update of '{update.Target.Name}'", update.Target.Shape,
                    update.Value.Shape, "the new value must have the variable's shape");
        foreach (var twice in function.Updates.GroupBy(u => u.Target).Where(g => g.Count() > 1))
            throw new KerasException("VariableUpdatedTwice",
                $"Variable '{twice.Key.Name}' has {twice.Count()} updates in one function; give one.");
    }
}
