using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>Finds the launch of each node of a plan.</summary>
internal static class UnitBuilder
{
    public static IEnumerable<CpuUnit> Build(PlanGraph graph)
    {
        foreach (var node in graph.Nodes)
            yield return new(CpuKernels.Bind(node.Op, node.InputSpecs, node.OutputSpecs) ?? new ReferenceLaunch(node),
                node.Inputs, node.Outputs, node.Op.ToString());
    }
}
