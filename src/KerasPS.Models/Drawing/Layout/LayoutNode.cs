namespace KerasPS.Drawing.Layout;

/// <summary>A box in a layered layout, or a bend of an edge that passes a rank.</summary>
internal sealed class LayoutNode(double breadth, double depth, bool isBend = false)
{
    /// <summary>Its length across the direction of flow.</summary>
    public double Breadth { get; } = breadth;

    /// <summary>Its length along the direction of flow.</summary>
    public double Depth { get; } = depth;

    /// <summary>Whether it stands for an edge that passes.</summary>
    public bool IsBend { get; } = isBend;

    /// <summary>Its rank along the flow.</summary>
    public int Rank { get; set; }

    /// <summary>Its centre across the flow.</summary>
    public double Position { get; set; }

    /// <summary>The nodes one rank before.</summary>
    public List<LayoutNode> Before { get; } = [];

    /// <summary>The nodes one rank after.</summary>
    public List<LayoutNode> After { get; } = [];
}
