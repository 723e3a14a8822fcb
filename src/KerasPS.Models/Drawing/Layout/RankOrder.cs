namespace KerasPS.Drawing.Layout;

/// <summary>Orders the nodes of each rank so that few edges cross: barycentres, down and up, the best order kept.</summary>
internal static class RankOrder
{
    private const int Sweeps = 12;

    /// <summary>Sorts the ranks in place.</summary>
    public static void Reduce(List<LayoutNode>[] ranks)
    {
        var best = Copy(ranks);
        var fewest = Crossings(ranks);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            if (sweep % 2 == 0)
                for (var r = 1; r < ranks.Length; r++) Sort(ranks[r], ranks[r - 1], n => n.Before);
            else
                for (var r = ranks.Length - 2; r >= 0; r--) Sort(ranks[r], ranks[r + 1], n => n.After);
            var crossings = Crossings(ranks);
            if (crossings >= fewest) continue;
            (fewest, best) = (crossings, Copy(ranks));
        }
        for (var r = 0; r < ranks.Length; r++) ranks[r] = best[r];
    }

    private static void Sort(List<LayoutNode> rank, List<LayoutNode> fixedRank, Func<LayoutNode, List<LayoutNode>> neighbours)
    {
        var place = Places(fixedRank);
        var keys = new Dictionary<LayoutNode, double>();
        for (var i = 0; i < rank.Count; i++)
        {
            var near = neighbours(rank[i]);
            // A node without neighbours keeps its place.
            keys[rank[i]] = near.Count == 0 ? i * (double)fixedRank.Count / rank.Count : near.Average(n => place[n]);
        }
        var sorted = rank.OrderBy(n => keys[n]).ToList();
        rank.Clear();
        rank.AddRange(sorted);
    }

    private static long Crossings(List<LayoutNode>[] ranks)
    {
        long total = 0;
        for (var r = 1; r < ranks.Length; r++)
        {
            var place = Places(ranks[r]);
            // Inversions of the targets' places, counted by a Fenwick tree.
            var tree = new int[ranks[r].Count + 1];
            var seen = 0;
            foreach (var node in ranks[r - 1])
            {
                var targets = node.After.Select(n => place[n]).Order().ToArray();
                foreach (var target in targets)
                {
                    var notGreater = 0;
                    for (var i = target + 1; i > 0; i -= i & -i) notGreater += tree[i];
                    total += seen - notGreater;
                }
                foreach (var target in targets)
                {
                    for (var i = target + 1; i < tree.Length; i += i & -i) tree[i]++;
                    seen++;
                }
            }
        }
        return total;
    }

    private static Dictionary<LayoutNode, int> Places(List<LayoutNode> rank)
    {
        var places = new Dictionary<LayoutNode, int>(rank.Count);
        for (var i = 0; i < rank.Count; i++) places[rank[i]] = i;
        return places;
    }

    private static List<LayoutNode>[] Copy(List<LayoutNode>[] ranks) => [.. ranks.Select(r => new List<LayoutNode>(r))];
}
