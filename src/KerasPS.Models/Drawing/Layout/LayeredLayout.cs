namespace KerasPS.Drawing.Layout;

/// <summary>
/// Sugiyama's layered drawing: ranks by dependency, few crossings, straight long edges. It works in a direction of flow
/// ("depth") and across it ("breadth"), so that one code serves pictures downwards and to the right.
/// </summary>
internal sealed class LayeredLayout
{
    private const double BoxGap = 28;
    private const double RankGap = 46;

    private readonly List<LayoutNode> boxes;
    private readonly List<List<LayoutNode>> routes = [];
    private readonly bool[] turned;
    private readonly double[] rankStart;
    private readonly double[] rankDepth;

    /// <summary>Lays boxes out.</summary>
    /// <param name="sizes">Breadth and depth of each box.</param>
    /// <param name="edges">Edges by number of box.</param>
    /// <param name="first">Boxes that must stand in the first rank.</param>
    /// <param name="last">Boxes that must stand in the last rank.</param>
    public LayeredLayout(IReadOnlyList<(double Breadth, double Depth)> sizes, IReadOnlyList<(int From, int To)> edges,
        IReadOnlyCollection<int> first, IReadOnlyCollection<int> last)
    {
        boxes = [.. sizes.Select(s => new LayoutNode(s.Breadth, s.Depth))];
        var flow = edges.ToArray();
        RankAssignment.Assign(boxes, flow, first, last);
        turned = [.. flow.Select((e, i) => e != edges[i])];
        var count = boxes.Count == 0 ? 0 : boxes.Max(b => b.Rank) + 1;
        var ranks = Enumerable.Range(0, count).Select(_ => new List<LayoutNode>()).ToArray();
        foreach (var box in boxes) ranks[box.Rank].Add(box);
        foreach (var (from, to) in flow) routes.Add(from == to ? [boxes[from]] : Route(boxes[from], boxes[to], ranks));
        RankOrder.Reduce(ranks);
        Placement.Place(ranks, BoxGap);
        rankDepth = [.. ranks.Select(r => r.Max(n => n.Depth))];
        rankStart = new double[count];
        for (var r = 1; r < count; r++)
        {
            // Edges that run far across need room for their bend.
            var across = routes.SelectMany(route => route.Zip(route.Skip(1))).Where(p => p.First.Rank == r - 1)
                .Select(p => Math.Abs(p.First.Position - p.Second.Position)).DefaultIfEmpty(0).Max();
            rankStart[r] = rankStart[r - 1] + rankDepth[r - 1] + RankGap + Math.Min(60, across * 0.06);
        }
        Depth = count == 0 ? 0 : rankStart[^1] + rankDepth[^1];
        var all = ranks.SelectMany(r => r).ToList();
        if (all.Count == 0) return;
        var low = all.Min(n => n.Position - n.Breadth / 2);
        Breadth = all.Max(n => n.Position + n.Breadth / 2) - low;
        foreach (var node in all) node.Position -= low;
    }

    /// <summary>The breadth of the whole.</summary>
    public double Breadth { get; }

    /// <summary>The depth of the whole.</summary>
    public double Depth { get; }

    /// <summary>The centre of a box across the flow, and where it starts along the flow.</summary>
    public (double Position, double Start) Of(int box) =>
        (boxes[box].Position, rankStart[boxes[box].Rank] + (rankDepth[boxes[box].Rank] - boxes[box].Depth) / 2);

    /// <summary>The range of the rank of a box along the flow.</summary>
    public (double Start, double End) RankOf(int box) =>
        (rankStart[boxes[box].Rank], rankStart[boxes[box].Rank] + rankDepth[boxes[box].Rank]);

    /// <summary>Whether an edge runs against the flow.</summary>
    public bool IsTurned(int edge) => turned[edge];

    /// <summary>The ranks an edge passes between its ends: its position, and where it enters and leaves each rank.</summary>
    public IEnumerable<(double Position, double Start, double End)> Bends(int edge)
    {
        var bends = routes[edge].Where(n => n.IsBend).Select(n => (n.Position, rankStart[n.Rank], rankStart[n.Rank] + rankDepth[n.Rank]));
        return turned[edge] ? bends.Reverse().Select(b => (b.Position, b.Item3, b.Item2)) : bends;
    }

    private static List<LayoutNode> Route(LayoutNode from, LayoutNode to, List<LayoutNode>[] ranks)
    {
        var route = new List<LayoutNode> { from };
        for (var rank = from.Rank + 1; rank < to.Rank; rank++)
        {
            var bend = new LayoutNode(0, 0, isBend: true) { Rank = rank };
            ranks[rank].Add(bend);
            Link(route[^1], bend);
            route.Add(bend);
        }
        Link(route[^1], to);
        route.Add(to);
        return route;
    }

    private static void Link(LayoutNode a, LayoutNode b)
    {
        a.After.Add(b);
        b.Before.Add(a);
    }
}
