using System.Text;

namespace KerasPS.Planning;

/// <summary>A function for concrete input shapes, folded and simplified: nodes in topological order and what they serve.</summary>
internal sealed class PlanGraph
{
    public PlanGraph(PlanValue[] inputs, List<PlanNode> nodes, PlanValue[] outputs, (Variable Target, PlanValue Value)[] updates)
    {
        Inputs = inputs;
        Outputs = outputs;
        Updates = updates;
        Nodes = Live(nodes, outputs, updates);
    }

    public PlanValue[] Inputs { get; }

    public IReadOnlyList<PlanNode> Nodes { get; }

    public PlanValue[] Outputs { get; }

    public (Variable Target, PlanValue Value)[] Updates { get; }

    /// <summary>Checks that every value is made before it is read and every shape is known.</summary>
    public void Validate()
    {
        var made = new HashSet<PlanNode>();
        foreach (var node in Nodes)
        {
            foreach (var input in node.Inputs)
                if (!input.IsShapeOnly && input.Storage.Producer is { } producer && !made.Contains(producer))
                    throw new InvalidOperationException($"{node} reads {input} before it is made.");
            foreach (var output in node.Outputs)
                if (!output.Spec.Shape.IsKnown)
                    throw new InvalidOperationException($"{node} has an unknown shape.");
            made.Add(node);
        }
        foreach (var (target, value) in Updates)
            if (value.Size != target.Shape.Size)
                throw new InvalidOperationException($"The update of {target} has shape {value.Spec.Shape}.");
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var node in Nodes) text.Append(node).Append('\n');
        foreach (var output in Outputs) text.Append("return ").Append(output).Append('\n');
        foreach (var (target, value) in Updates) text.Append(target.Name).Append(" := ").Append(value).Append('\n');
        return text.ToString();
    }

    // Folding, merging and decomposing leave nodes that nobody reads.
    private static List<PlanNode> Live(List<PlanNode> nodes, PlanValue[] outputs, (Variable, PlanValue Value)[] updates)
    {
        var live = new HashSet<PlanNode>();
        var pending = new Stack<PlanNode>();
        void Want(PlanValue value)
        {
            if (!value.IsShapeOnly && value.Storage.Producer is { } producer && live.Add(producer)) pending.Push(producer);
        }
        foreach (var output in outputs) Want(output);
        foreach (var (_, value) in updates) Want(value);
        while (pending.TryPop(out var node))
            foreach (var input in node.Inputs) Want(input);
        return nodes.FindAll(live.Contains);
    }
}
