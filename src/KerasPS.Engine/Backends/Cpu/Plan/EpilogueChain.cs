using KerasPS.Elementwise;
using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>A node and the elementwise nodes behind it that its kernel computes on the way to memory.</summary>
internal sealed class EpilogueChain
{
    private EpilogueChain(PlanNode head) => Nodes = [head];

    /// <summary>The node with the kernel, then the nodes it takes over.</summary>
    public List<PlanNode> Nodes { get; }

    /// <summary>Row and residual, as far as there are.</summary>
    public List<PlanValue> Extra { get; } = [];

    public CpuLaunch? Launch { get; private set; }

    /// <summary>All chains of a graph by their nodes. Only values that nobody else reads are taken over.</summary>
    public static Dictionary<PlanNode, EpilogueChain> Find(PlanGraph graph)
    {
        var readers = new Dictionary<PlanValue, List<PlanNode?>>();
        void Reads(PlanValue value, PlanNode? reader)
        {
            if (!value.IsShapeOnly) (readers.TryGetValue(value.Storage, out var list) ? list : readers[value.Storage] = []).Add(reader);
        }
        foreach (var node in graph.Nodes)
            foreach (var input in node.Inputs) Reads(input, node);
        foreach (var output in graph.Outputs) Reads(output, null);
        foreach (var (_, value) in graph.Updates) Reads(value, null);
        var chains = new Dictionary<PlanNode, EpilogueChain>();
        foreach (var node in graph.Nodes)
        {
            if (chains.ContainsKey(node) || !CpuKernels.Has(node.Op) || node.Op is IElementwiseOp || node.Outputs.Length != 1
                || Rounding.Applies(node.Outputs[0].Spec.DType)) continue;
            if (Longest(node, readers, chains) is { } chain)
                foreach (var member in chain.Nodes) chains[member] = chain;
        }
        return chains;
    }

    private static EpilogueChain? Longest(PlanNode head, Dictionary<PlanValue, List<PlanNode?>> readers,
        Dictionary<PlanNode, EpilogueChain> chains)
    {
        var chain = new EpilogueChain(head);
        var (bias, residual) = (false, false);
        Type? activation = null;
        EpilogueChain? best = null;
        // A sum of two products belongs to one of them alone.
        while (activation is null && Next(chain.Nodes[^1].Outputs[0], readers) is { } next && !chains.ContainsKey(next))
        {
            var value = chain.Nodes[^1].Outputs[0];
            if (next.Op is BinaryOp<Add>)
            {
                var other = next.Inputs[next.Inputs[0].Storage == value ? 1 : 0];
                if (other.Storage == value) break;
                if (!bias && !residual && IsRow(other, value)) bias = true;
                else if (!residual && other.Spec.Shape.Equals(value.Spec.Shape)) residual = true;
                else break;
                chain.Extra.Add(other);
            }
            else if (next.Op is IElementwiseOp op && next.Inputs.Length == 1) activation = op.Function;
            else break;
            chain.Nodes.Add(next);
            TensorSpec[] inputs = [.. head.InputSpecs, .. chain.Extra.Select(e => e.Spec)];
            if (CpuKernels.Bind(head.Op, inputs, head.OutputSpecs, new(bias, residual, activation)) is not { } launch) continue;
            best = new(head) { Launch = launch };
            best.Nodes.AddRange(chain.Nodes[1..]);
            best.Extra.AddRange(chain.Extra);
        }
        return best;
    }

    // The only reader of a value, where it keeps shape and type.
    private static PlanNode? Next(PlanValue value, Dictionary<PlanValue, List<PlanNode?>> readers) =>
        readers.TryGetValue(value, out var list) && list is [{ Outputs.Length: 1 } only]
        && only.Outputs[0].Spec.Equals(value.Spec) && only.Inputs.Contains(value) ? only : null;

    private static bool IsRow(PlanValue row, PlanValue value)
    {
        var shape = row.Spec.Shape;
        return shape.Rank > 0 && shape.Rank <= value.Spec.Shape.Rank && shape.Size == shape[^1]
            && shape[^1] == value.Spec.Shape[^1];
    }
}
