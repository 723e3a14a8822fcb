namespace KerasPS.Drawing.Layout;

/// <summary>Puts each box behind all it depends on, and inputs close to where they are used.</summary>
internal static class RankAssignment
{
    /// <summary>Sets the ranks. Edges against the flow (a layer called on its own later values) are turned round first.</summary>
    /// <param name="nodes">The boxes.</param>
    /// <param name="edges">Edges by number of box; those against the flow come back turned round.</param>
    /// <param name="first">Boxes that must stand in the first rank.</param>
    /// <param name="last">Boxes that must stand in the last rank.</param>
    public static void Assign(IReadOnlyList<LayoutNode> nodes, (int From, int To)[] edges, IReadOnlyCollection<int> first,
        IReadOnlyCollection<int> last)
    {
        var next = nodes.Select(_ => new List<int>()).ToArray();
        for (var e = 0; e < edges.Length; e++) next[edges[e].From].Add(e);
        var order = new List<int>();
        var state = new int[nodes.Count];
        for (var i = 0; i < nodes.Count; i++) Visit(i);
        order.Reverse();
        var after = nodes.Select(_ => new List<int>()).ToArray();
        foreach (var (from, to) in edges)
            if (from != to) after[from].Add(to);
        foreach (var i in order)
            foreach (var to in after[i]) nodes[to].Rank = Math.Max(nodes[to].Rank, nodes[i].Rank + 1);
        var hasInput = edges.Where(e => e.From != e.To).Select(e => e.To).ToHashSet();
        for (var i = 0; i < nodes.Count; i++)
            if (!hasInput.Contains(i) && after[i].Count > 0 && !first.Contains(i))
                nodes[i].Rank = after[i].Min(to => nodes[to].Rank) - 1;
        if (last.Count == 0) return;
        var end = nodes.Max(n => n.Rank);
        foreach (var i in last)
            if (after[i].Count == 0) nodes[i].Rank = end;

        // Depth first without recursion, so that deep chains do not overflow the stack.
        void Visit(int start)
        {
            if (state[start] != 0) return;
            var stack = new Stack<(int Node, int Edge)>([(start, 0)]);
            state[start] = 1;
            while (stack.TryPop(out var top))
            {
                if (top.Edge == next[top.Node].Count)
                {
                    state[top.Node] = 2;
                    order.Add(top.Node);
                    continue;
                }
                stack.Push((top.Node, top.Edge + 1));
                var e = next[top.Node][top.Edge];
                var to = edges[e].To;
                if (to == top.Node) continue;
                if (state[to] == 1) edges[e] = (to, top.Node);
                else if (state[to] == 0)
                {
                    state[to] = 1;
                    stack.Push((to, 0));
                }
            }
        }
    }
}
