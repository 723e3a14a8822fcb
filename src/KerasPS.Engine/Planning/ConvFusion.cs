using KerasPS.Elementwise;

namespace KerasPS.Planning;

/// <summary>
/// Joins convolutions with what follows them and nobody else reads before: a factor and an offset for each filter (bias,
/// normalization by fixed statistics), the sum with another value (a residual), and relu. What is joined costs nothing:
/// it happens on the way from the registers to memory.
/// </summary>
internal sealed class ConvFusion
{
    private readonly PlanGraph graph;
    private readonly GraphRewriter rewriter;
    private readonly Dictionary<PlanValue, List<PlanNode>> readers = [];
    private readonly HashSet<PlanValue> kept;
    private readonly Dictionary<PlanNode, ConvChain> chains = [];

    private ConvFusion(PlanGraph graph)
    {
        this.graph = graph;
        rewriter = new(graph);
        kept = graph.Outputs.Concat(graph.Updates.Select(u => u.Value)).Select(v => v.Storage).ToHashSet();
        foreach (var node in graph.Nodes)
            foreach (var input in node.Inputs)
                if (!input.IsShapeOnly)
                    (readers.TryGetValue(input.Storage, out var list) ? list : readers[input.Storage] = []).Add(node);
    }

    /// <summary>The graph with fused convolutions.</summary>
    public static PlanGraph Apply(PlanGraph graph) =>
        graph.Nodes.Any(n => n.Op is ConvOp) ? new ConvFusion(graph).Rewrite() : graph;

    private PlanGraph Rewrite()
    {
        var swallowed = new HashSet<PlanNode>();
        foreach (var node in graph.Nodes)
            if (node.Op is ConvOp && node.Inputs.Length == 2 && node.Outputs[0].Spec.DType == DType.Float32
                && Follow(node) is { Last: { } last } chain && !chains.ContainsKey(last))
            {
                chains[last] = chain;
                swallowed.UnionWith(chain.Nodes);
            }
        if (chains.Count == 0) return graph;
        foreach (var node in graph.Nodes)
            if (chains.TryGetValue(node, out var chain)) Emit(chain);
            else if (!swallowed.Contains(node)) rewriter.Keep(node);
        return rewriter.Finish();
    }

    private ConvChain Follow(PlanNode conv)
    {
        var chain = new ConvChain(conv);
        while (Capped(chain) || (!kept.Contains(chain.Value) && readers.TryGetValue(chain.Value, out var list) && list.Count == 1
            && list[0].Inputs.Count(i => i == chain.Value) == 1 && list[0].Outputs[0].Spec.Equals(chain.Value.Spec)
            && Take(chain, list[0])))
        {
        }
        return chain;
    }

    // relu6 as a choice, where x < 6 then relu(x) else 6: its two halves read the value, and only the choice reads them.
    private bool Capped(ConvChain chain)
    {
        if (chain.Activation != ConvActivation.None || kept.Contains(chain.Value)
            || !readers.TryGetValue(chain.Value, out var halves) || halves.Count != 2
            || halves.Find(n => n.Op is BinaryOp<Less> && n.Inputs[0] == chain.Value && IsNumber(n.Inputs[1], 6)) is not { } less
            || halves.Find(n => n.Op is UnaryOp<Relu>) is not { } relu
            || Only(less) is not { Op: TernaryOp<Select> } choice || Only(relu) != choice
            || choice.Inputs[0] != less.Outputs[0] || choice.Inputs[1] != relu.Outputs[0] || !IsNumber(choice.Inputs[2], 6)) return false;
        chain.Add(less, ConvActivation.None);
        chain.Add(relu, ConvActivation.Relu);
        return chain.Add(choice, ConvActivation.Relu6);
    }

    // The one node that reads a node's value.
    private PlanNode? Only(PlanNode node) => !kept.Contains(node.Outputs[0])
        && readers.TryGetValue(node.Outputs[0], out var list) && list.Count == 1 ? list[0] : null;

    private bool Take(ConvChain chain, PlanNode node)
    {
        if (chain.Activation == ConvActivation.Relu && node.Op is BinaryOp<Minimum> && IsNumber(Other(chain, node), 6))
            return chain.Add(node, ConvActivation.Relu6);
        if (chain.Activation != ConvActivation.None) return false;
        switch (node.Op)
        {
            case UnaryOp<Relu>:
                return chain.Add(node, ConvActivation.Relu);
            case TernaryOp<Clip> when node.Inputs[0] == chain.Value && IsNumber(node.Inputs[1], 0) && IsNumber(node.Inputs[2], 6):
                return chain.Add(node, ConvActivation.Relu6);
            case BinaryOp<Multiply> when !chain.HasResidual && IsPerFilter(Other(chain, node), chain.Value):
                return chain.Add(node, Other(chain, node), true);
            case BinaryOp<Add> when !chain.HasResidual && IsPerFilter(Other(chain, node), chain.Value):
                return chain.Add(node, Other(chain, node), false);
            case BinaryOp<Add> when !chain.HasResidual && ((ConvOp)chain.Conv.Op).Options.Groups == 1
                && Other(chain, node).Spec.Equals(chain.Value.Spec)
                && !IsSwallowed(Other(chain, node)):
                chain.Residual = Other(chain, node);
                return chain.Add(node, ConvActivation.None);
            default:
                return false;
        }
    }

    // Two convolutions may meet in one sum: the one whose chain came first takes it, the other stays a value of its own.
    private bool IsSwallowed(PlanValue value) =>
        chains.Values.Any(c => c.Nodes.Any(n => n.Outputs[0] == value.Storage) && c.Value != value.Storage);

    private void Emit(ConvChain chain)
    {
        var id = chain.Last!.Id;
        PlanValue? scale = null, bias = null;
        foreach (var (value, isFactor) in chain.PerFilter)
        {
            var operand = rewriter.Map(value);
            if (isFactor)
            {
                scale = scale is null ? operand : Combine<Multiply>(id, scale, operand);
                if (bias is not null) bias = Combine<Multiply>(id, bias, operand);
            }
            else bias = bias is null ? operand : Combine<Add>(id, bias, operand);
        }
        List<PlanValue> inputs = [rewriter.Map(chain.Conv.Inputs[0]), rewriter.Map(chain.Conv.Inputs[1])];
        if (scale is not null) inputs.Add(scale);
        if (bias is not null) inputs.Add(bias);
        if (chain.Residual is not null) inputs.Add(rewriter.Map(chain.Residual));
        var op = new FusedConvOp(((ConvOp)chain.Conv.Op).Options, scale is not null, bias is not null, chain.HasResidual,
            chain.Activation);
        rewriter.Replace(chain.Value, rewriter.Add(id, op, [.. inputs], [chain.Value.Spec])[0]);
    }

    private PlanValue Combine<TFunction>(int id, PlanValue a, PlanValue b) where TFunction : struct, IBinaryFunction
    {
        var op = new BinaryOp<TFunction>();
        return rewriter.Add(id, op, [a, b], op.Infer([a.Spec, b.Spec]))[0];
    }

    private static PlanValue Other(ConvChain chain, PlanNode node) =>
        node.Inputs[0] == chain.Value ? node.Inputs[1] : node.Inputs[0];

    private static bool IsPerFilter(PlanValue value, PlanValue target) => !value.IsShapeOnly
        && value.Spec.DType == DType.Float32 && value.Spec.Shape.Rank > 0 && value.Spec.Shape[-1] == target.Spec.Shape[-1]
        && value.Size == target.Spec.Shape[-1];

    private static bool IsNumber(PlanValue value, double number) => value.Constant?.Uniform is { } uniform && uniform.Equals(number);
}
