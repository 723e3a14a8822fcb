namespace KerasPS.Planning;

/// <summary>Builds a graph anew from another one in which some values are replaced.</summary>
internal sealed class GraphRewriter(PlanGraph graph)
{
    private readonly List<PlanNode> nodes = [];
    private readonly Dictionary<PlanValue, PlanValue> replaced = [];

    /// <summary>What stands for a value of the old graph.</summary>
    public PlanValue Map(PlanValue value)
    {
        if (value.IsShapeOnly || !replaced.TryGetValue(value.Storage, out var replacement)) return value;
        return value.ViewOf is null ? replacement : PlanValue.View(replacement, value.Spec);
    }

    /// <summary>Takes a node over, on the values that stand for its inputs.</summary>
    public void Keep(PlanNode node)
    {
        var inputs = System.Array.ConvertAll(node.Inputs, Map);
        if (inputs.AsSpan().SequenceEqual(node.Inputs))
        {
            nodes.Add(node);
            return;
        }
        var copy = Add(node.Id, node.Op, inputs, node.OutputSpecs);
        for (var i = 0; i < copy.Length; i++) replaced[node.Outputs[i]] = copy[i];
    }

    /// <summary>Adds a node at the place of one of the old graph.</summary>
    public PlanValue[] Add(int id, Op op, PlanValue[] inputs, TensorSpec[] outputs)
    {
        var node = new PlanNode(id, op, inputs, outputs);
        nodes.Add(node);
        return node.Outputs;
    }

    /// <summary>Puts a new value in the place of an old one.</summary>
    public void Replace(PlanValue old, PlanValue value) => replaced[old] = value;

    /// <summary>The new graph.</summary>
    public PlanGraph Finish()
    {
        var result = new PlanGraph(graph.Inputs, nodes, System.Array.ConvertAll(graph.Outputs, Map),
            System.Array.ConvertAll(graph.Updates, u => (u.Target, Map(u.Value))));
        result.Validate();
        return result;
    }
}
