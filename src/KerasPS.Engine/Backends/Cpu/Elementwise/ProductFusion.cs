using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>
/// Gives matrix products to the elementwise groups that alone read them, for example a weight's gradient to the
/// optimizer's update, and moves these groups to the place of their product, so that its operands need not be kept.
/// </summary>
internal static class ProductFusion
{
    /// <summary>Smaller products stay in the cache anyway.</summary>
    private const long WorthFusing = 16384;

    /// <summary>The groups in an order in which they can run.</summary>
    public static List<FusionGroup> Apply(List<FusionGroup> groups, PlanGraph graph)
    {
        var groupOf = groups.SelectMany(g => g.Nodes, (g, n) => (g, n)).ToDictionary(p => p.n, p => p.g);
        var readers = Readers(groups, graph);
        var taken = new HashSet<FusionGroup>();
        foreach (var group in groups)
            if (group is { IsElementwise: true, IsFlat: true } && group.Shape.Size >= WorthFusing && Find(group, groupOf, readers, taken) is { } product)
            {
                group.Product = product;
                taken.Add(groupOf[product]);
                groupOf[product] = group;
            }
        if (taken.Count == 0) return groups;
        var rest = groups.Where(g => !taken.Contains(g)).ToList();
        var places = Places(rest, groupOf, graph);
        return [.. rest.OrderBy(g => places[g]).ThenBy(g => g.LastId)];
    }

    private static PlanNode? Find(FusionGroup group, Dictionary<PlanNode, FusionGroup> groupOf,
        Dictionary<PlanValue, HashSet<FusionGroup?>> readers, HashSet<FusionGroup> taken) =>
        group.Nodes.SelectMany(ElementwiseProgram.OperandsOf).Select(o => o.Storage.Producer)
            .Where(p => p is { Op: MatMulOp } && p.Outputs[0].Size == group.Shape.Size && groupOf[p] is { Nodes.Count: 1, Chain: null } own
                && own != group && !taken.Contains(own) && readers[p.Outputs[0]] is { Count: 1 } only && only.Contains(group)
                && !Rounding.Applies(p.Outputs[0].Spec.DType) && MatMulKernel.Single(p.Op, p.InputSpecs, p.OutputSpecs) is { M: >= 8 })
            .MaxBy(p => p!.Inputs[0].Size);

    // Who reads a value; null stands for the outside.
    private static Dictionary<PlanValue, HashSet<FusionGroup?>> Readers(List<FusionGroup> groups, PlanGraph graph)
    {
        var readers = new Dictionary<PlanValue, HashSet<FusionGroup?>>();
        void Add(PlanValue value, FusionGroup? reader)
        {
            if (!value.IsShapeOnly) (readers.TryGetValue(value.Storage, out var set) ? set : readers[value.Storage] = []).Add(reader);
        }
        foreach (var group in groups)
            foreach (var input in group.Nodes.SelectMany(n => n.Inputs)) Add(input, group);
        foreach (var output in graph.Outputs) Add(output, null);
        foreach (var (_, value) in graph.Updates) Add(value, null);
        return readers;
    }

    // A group with a product runs as soon as all that it needs is there and all others have read the variables that it overwrites.
    private static Dictionary<FusionGroup, int> Places(List<FusionGroup> groups, Dictionary<PlanNode, FusionGroup> groupOf, PlanGraph graph)
    {
        var reads = groups.SelectMany(g => Inputs(g).Select(i => i.Storage.Variable).OfType<Variable>().Distinct(), (g, v) => (g, v)).ToLookup(p => p.v, p => p.g);
        var targets = graph.Updates.Where(u => u.Value.Storage.Producer is not null).ToLookup(u => groupOf[u.Value.Storage.Producer!], u => u.Target);
        var places = new Dictionary<FusionGroup, int>();
        foreach (var group in groups)
        {
            var place = group.LastId;
            if (group.Product is { } product)
            {
                var producers = Inputs(group).Select(i => i.Storage.Producer).OfType<PlanNode>().Select(p => groupOf[p]);
                var before = producers.Concat(targets[group].SelectMany(t => reads[t])).Where(g => g != group);
                place = Math.Min(place, before.Select(g => places.GetValueOrDefault(g, g.LastId)).Append(product.Id).Max());
            }
            places[group] = place;
        }
        return places;
    }

    private static IEnumerable<PlanValue> Inputs(FusionGroup group) =>
        group.Nodes.SelectMany(n => n.Inputs).Concat(group.Product?.Inputs ?? []).Where(i => !i.IsShapeOnly);
}
