using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>Finds the launches of a plan: fused groups of elementwise nodes, kernels, and definitions where there is neither.</summary>
internal static class UnitBuilder
{
    public static IEnumerable<CpuUnit> Build(PlanGraph graph)
    {
        var groups = ProductFusion.Apply(Fusion.Group(graph), graph);
        var read = ReadOutside(graph, groups);
        foreach (var group in groups)
            yield return group.IsElementwise ? Fused(group, read)
                : group.Chain is { } chain ? Chained(chain) : Single(group.Nodes[0]);
    }

    private static CpuUnit Fused(FusionGroup group, HashSet<PlanValue> read)
    {
        var program = new ElementwiseProgram(group.Nodes, group.Shape, read);
        if (group.Product is { } product)
        {
            var at = program.Operands.FindIndex(o => o.Value.Storage == product.Outputs[0]);
            var launch = new MatMulElementwiseLaunch(MatMulKernel.Single(product.Op, product.InputSpecs, product.OutputSpecs)!.Value, program, at);
            return new(launch, [.. product.Inputs, .. program.Operands.Where((_, i) => i != at).Select(o => o.Value)], program.Outputs, $"{product.Op.Name} + {program}");
        }
        return new(new ElementwiseLaunch(program), [.. program.Operands.Select(o => o.Value)], program.Outputs,
            program.ToString());
    }

    private static CpuUnit Chained(EpilogueChain chain) => new(chain.Launch!, [.. chain.Nodes[0].Inputs, .. chain.Extra],
        chain.Nodes[^1].Outputs, string.Join(" + ", chain.Nodes.Select(n => n.Op.Name)));

    private static CpuUnit Single(PlanNode node)
    {
        var launch = CpuKernels.Bind(node.Op, node.InputSpecs, node.OutputSpecs);
        if (launch is null) launch = new ReferenceLaunch(node);
        else if (node.Outputs.Any(o => Rounding.Applies(o.Spec.DType))) launch = new RoundedLaunch(launch, node.OutputSpecs);
        return new(launch, node.Inputs, node.Outputs, node.Op.ToString());
    }

    // Values that must reach memory: those of other groups, of the function's outputs and of updates.
    private static HashSet<PlanValue> ReadOutside(PlanGraph graph, List<FusionGroup> groups)
    {
        var read = graph.Outputs.Concat(graph.Updates.Select(u => u.Value)).Select(v => v.Storage).ToHashSet();
        foreach (var group in groups)
        {
            var own = group.Nodes.ToHashSet();
            foreach (var input in group.Nodes.SelectMany(n => n.Inputs).Concat(group.Product?.Inputs ?? []))
                if (!input.IsShapeOnly && input.Storage.Producer is { } producer && !own.Contains(producer))
                    read.Add(input.Storage);
        }
        return read;
    }
}
