namespace KerasPS.Planning;

/// <summary>Zeros put around a value that only a convolution reads become the convolution's own padding: nothing is copied.</summary>
internal static class PadFusion
{
    /// <summary>The graph without such nodes.</summary>
    public static PlanGraph Apply(PlanGraph graph)
    {
        var pads = new Dictionary<PlanNode, PlanNode>();
        if (graph.Nodes.Any(n => n.Op is PadOp)) Find(graph, pads);
        if (pads.Count == 0) return graph;
        var rewriter = new GraphRewriter(graph);
        var gone = pads.Values.ToHashSet();
        foreach (var node in graph.Nodes)
            if (pads.TryGetValue(node, out var pad))
            {
                var options = ((ConvOp)node.Op).Options;
                var op = new ConvOp(options with { Padding = Joined(options.Padding, (PadOp)pad.Op) });
                PlanValue[] inputs = [rewriter.Map(pad.Inputs[0]), rewriter.Map(node.Inputs[1])];
                rewriter.Replace(node.Outputs[0], rewriter.Add(node.Id, op, inputs, node.OutputSpecs)[0]);
            }
            else if (!gone.Contains(node)) rewriter.Keep(node);
        return rewriter.Finish();
    }

    // Convolutions whose input is a pad that nobody else reads.
    private static void Find(PlanGraph graph, Dictionary<PlanNode, PlanNode> pads)
    {
        var readers = graph.Nodes.SelectMany(n => n.Inputs).Concat(graph.Outputs).Concat(graph.Updates.Select(u => u.Value))
            .Where(v => !v.IsShapeOnly).GroupBy(v => v.Storage).ToDictionary(g => g.Key, g => g.Count());
        foreach (var node in graph.Nodes)
            if (node.Op is ConvOp { Options.Padding.Kind: PaddingKind.Valid or PaddingKind.Explicit } && node.Inputs.Length == 2
                && node.Inputs[0].Producer is { Op: PadOp { Mode: PadMode.Constant, Value: 0 } pad } producer
                && readers[node.Inputs[0]] == 1 && IsSpatial(pad)) pads[node] = producer;
    }

    private static bool IsSpatial(PadOp pad) => pad.Paddings[0] is (0, 0) && pad.Paddings[pad.Paddings.Length - 1] is (0, 0);

    private static SpatialPadding Joined(SpatialPadding padding, PadOp pad)
    {
        var axes = pad.Paddings.Length - 2;
        int[] before = new int[axes], after = new int[axes];
        for (var i = 0; i < axes; i++)
        {
            var own = padding.Kind == PaddingKind.Explicit ? (padding.Before[i], padding.After[i]) : (0, 0);
            (before[i], after[i]) = (pad.Paddings[i + 1].Before + own.Item1, pad.Paddings[i + 1].After + own.Item2);
        }
        return SpatialPadding.Explicit(before, after);
    }
}
