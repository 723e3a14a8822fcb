using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>Nodes that run as one launch.</summary>
internal sealed class FusionGroup
{
    private readonly bool elementwise;

    public FusionGroup(PlanNode node)
    {
        Nodes.Add(node);
        elementwise = Fusion.IsElementwise(node);
        Shape = node.Outputs[0].Spec.Shape;
        IsFlat = elementwise
            && ElementwiseProgram.OperandsOf(node).All(o => o.Size == 1 || o.Size == Shape.Size);
    }

    /// <summary>The nodes in topological order.</summary>
    public List<PlanNode> Nodes { get; private set; } = [];

    public bool IsElementwise => elementwise && Chain is null;

    /// <summary>The kernel and what it takes over, if the group is such a chain.</summary>
    public EpilogueChain? Chain { get; set; }

    /// <summary>The matrix product that the group alone reads and takes over as it is made, if there is one.</summary>
    public PlanNode? Product { get; set; }

    public Shape Shape { get; }

    /// <summary>Whether every operand is whole or one number, so that the axes do not matter.</summary>
    public bool IsFlat { get; private set; }

    /// <summary>Whether a node outside the group reads one of its values.</summary>
    public bool IsRead { get; set; }

    public int LastId => Nodes[^1].Id;

    public void Take(FusionGroup other)
    {
        IsFlat &= other.IsFlat;
        IsRead |= other.IsRead;
        Nodes = [.. Nodes.Concat(other.Nodes).OrderBy(n => n.Id)];
    }
}
