namespace KerasPS.Planning;

/// <summary>A convolution and the nodes that follow it and can be joined with it.</summary>
internal sealed class ConvChain(PlanNode conv)
{
    public PlanNode Conv { get; } = conv;

    /// <summary>The nodes the fused one stands for.</summary>
    public List<PlanNode> Nodes { get; } = [conv];

    /// <summary>The last of them, at whose place the fused node stands; null where nothing follows.</summary>
    public PlanNode? Last => Nodes.Count > 1 ? Nodes[^1] : null;

    /// <summary>The value so far.</summary>
    public PlanValue Value => Nodes[^1].Outputs[0];

    /// <summary>Factors and offsets for each filter, in order.</summary>
    public List<(PlanValue Value, bool IsFactor)> PerFilter { get; } = [];

    public PlanValue? Residual { get; set; }

    public bool HasResidual => Residual is not null;

    public ConvActivation Activation { get; private set; }

    public bool Add(PlanNode node, ConvActivation activation)
    {
        Nodes.Add(node);
        Activation = activation;
        return true;
    }

    public bool Add(PlanNode node, PlanValue perFilter, bool isFactor)
    {
        Nodes.Add(node);
        PerFilter.Add((perFilter, isFactor));
        return true;
    }
}
