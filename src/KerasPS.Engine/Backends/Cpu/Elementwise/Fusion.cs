using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>
/// Gathers elementwise nodes of one shape that feed each other into groups, so that what passes between them never
/// leaves the first-level cache. A group runs at the place of its last node; so nothing joins a group whose values
/// were read by others before: that would also keep them in memory for longer.
/// </summary>
internal static class Fusion
{
    /// <summary>More nodes would need more temporaries than the cache has room for.</summary>
    private const int MaximumNodes = 48;

    /// <summary>All nodes of the graph in groups (most of one node), in an order in which they can run.</summary>
    public static List<FusionGroup> Group(PlanGraph graph)
    {
        var groupOf = new Dictionary<PlanNode, FusionGroup>();
        var chains = EpilogueChain.Find(graph);
        foreach (var node in graph.Nodes)
        {
            FusionGroup group = new(node);
            if (chains.TryGetValue(node, out var chain))
            {
                if (chain.Nodes[0] == node) group.Chain = chain;
                else (group = groupOf[chain.Nodes[0]]).Nodes.Add(node);
            }
            groupOf[node] = group;
            foreach (var input in node.Inputs)
            {
                if (input.IsShapeOnly || input.Storage.Producer is not { } producer) continue;
                var other = groupOf[producer];
                if (other == group) continue;
                if (Fits(other, group))
                {
                    other.Take(group);
                    foreach (var taken in group.Nodes) groupOf[taken] = other;
                    group = other;
                }
                else other.IsRead = true;
            }
        }
        return [.. groupOf.Values.Distinct().OrderBy(g => g.LastId)];
    }

    /// <summary>Whether the node computes each element from the elements at its place.</summary>
    public static bool IsElementwise(PlanNode node) => node.Outputs.Length == 1
        && (node.Op is IElementwiseOp op ? VectorForms.Covers(op.Function) : node.Op is BroadcastLikeOp or BroadcastToOp);

    private static bool Fits(FusionGroup a, FusionGroup b) => a.IsElementwise && b.IsElementwise && !a.IsRead
        && a.Nodes.Count + b.Nodes.Count <= MaximumNodes
        && (a.Shape.Equals(b.Shape) || (a.IsFlat && b.IsFlat && a.Shape.Size == b.Shape.Size));
}
