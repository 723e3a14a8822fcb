namespace KerasPS.Drawing.Layout;

/// <summary>
/// Places the nodes of each rank across the flow: as near as possible to the mean of their neighbours, in their order and
/// without touching. For one rank that is a weighted regression under order constraints, solved exactly by pooling.
/// </summary>
internal static class Placement
{
    private const int Sweeps = 24;

    /// <summary>Sets the positions.</summary>
    /// <param name="ranks">The ordered ranks.</param>
    /// <param name="gap">The space between boxes of a rank.</param>
    public static void Place(List<LayoutNode>[] ranks, double gap)
    {
        foreach (var rank in ranks)
        {
            var at = 0.0;
            foreach (var node in rank)
            {
                node.Position = at + node.Breadth / 2;
                at += node.Breadth + gap;
            }
            foreach (var node in rank) node.Position -= (at - gap) / 2;
        }
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            // At the end both sides count, so that the picture comes to rest.
            var both = sweep >= Sweeps - 8;
            if (sweep % 2 == 0)
                for (var r = 0; r < ranks.Length; r++) Fit(ranks[r], gap, n => both ? [.. n.Before, .. n.After] : n.Before);
            else
                for (var r = ranks.Length - 1; r >= 0; r--) Fit(ranks[r], gap, n => both ? [.. n.Before, .. n.After] : n.After);
        }
    }

    private static void Fit(List<LayoutNode> rank, double gap, Func<LayoutNode, List<LayoutNode>> neighbours)
    {
        var blocks = new List<(double Sum, double Weight, int Count)>();
        var offsets = new double[rank.Count];
        for (var i = 0; i < rank.Count; i++)
        {
            if (i > 0) offsets[i] = offsets[i - 1] + (rank[i - 1].Breadth + rank[i].Breadth) / 2 + gap;
            double weight = 0, sum = 0;
            foreach (var near in neighbours(rank[i]))
            {
                // Long edges are kept straight before anything else.
                var pull = rank[i].IsBend && near.IsBend ? 8.0 : rank[i].IsBend || near.IsBend ? 2.0 : 1.0;
                weight += pull;
                sum += pull * near.Position;
            }
            if (weight == 0) (weight, sum) = (0.01, 0.01 * rank[i].Position);
            blocks.Add((sum - weight * offsets[i], weight, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Weight > blocks[^1].Sum / blocks[^1].Weight)
            {
                var merged = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Weight + blocks[^1].Weight, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = merged;
            }
        }
        var index = 0;
        foreach (var (sum, weight, count) in blocks)
            for (var i = 0; i < count; i++, index++) rank[index].Position = sum / weight + offsets[index];
    }
}
