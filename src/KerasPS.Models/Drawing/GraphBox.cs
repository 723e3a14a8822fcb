using KerasPS.Drawing.Layout;

namespace KerasPS.Drawing;

/// <summary>A graph with the boxes of its nodes, laid out; nested graphs first, since their size counts.</summary>
internal sealed class GraphBox
{
    private const double PortGap = 16;
    private readonly Dictionary<ModelGraphNode, NodeBox> boxOf;
    private readonly Dictionary<int, double> portShift = [];

    public GraphBox(ModelGraph graph, GraphPictureOptions options, bool nested)
    {
        Graph = graph;
        Boxes = [.. graph.Nodes.Select((n, i) => new NodeBox(i, n, options))];
        boxOf = Boxes.ToDictionary(b => b.Node);
        // Lines from outside must reach a nested model's ends without crossing its other layers.
        HashSet<int> first = nested ? [.. graph.Inputs.Select(i => BoxOf(i.Node).Index)] : [];
        HashSet<int> last = nested ? [.. graph.Outputs.Select(o => BoxOf(o.Node).Index)] : [];
        Layout = new([.. Boxes.Select(b => (b.Breadth, b.Depth))],
            [.. graph.Edges.Select(e => (BoxOf(e.From).Index, BoxOf(e.To).Index))], first, last);
        SpreadPorts();
    }

    public ModelGraph Graph { get; }

    public IReadOnlyList<NodeBox> Boxes { get; }

    public LayeredLayout Layout { get; }

    public NodeBox BoxOf(ModelGraphNode node) => boxOf[node];

    /// <summary>How far beside the middle an edge arrives, where several arrive at one box.</summary>
    public double PortShift(int edge) => portShift.GetValueOrDefault(edge);

    public (NodeBox Box, int Index) Entry(int input)
    {
        var (node, index) = Graph.Inputs[Math.Min(input, Graph.Inputs.Count - 1)];
        return (BoxOf(node), index);
    }

    public (NodeBox Box, int Index) Exit(int output)
    {
        var (node, index) = Graph.Outputs[Math.Min(output, Graph.Outputs.Count - 1)];
        return (BoxOf(node), index);
    }

    private void SpreadPorts()
    {
        var arriving = Graph.Edges.Select((e, i) => (Edge: e, Index: i)).Where(e => e.Edge.From != e.Edge.To)
            .GroupBy(e => (Box: BoxOf(e.Edge.To), Entry: BoxOf(e.Edge.To).EntryPosition(e.Edge.Input)));
        foreach (var group in arriving)
        {
            var edges = group.OrderBy(e => Layout.Bends(e.Index).Select(b => b.Position)
                .DefaultIfEmpty(Layout.Of(BoxOf(e.Edge.From).Index).Position).Last()).ToList();
            var gap = Math.Min(PortGap, group.Key.Box.Breadth * 0.7 / Math.Max(1, edges.Count - 1));
            for (var i = 0; i < edges.Count; i++) portShift[edges[i].Index] = (i - (edges.Count - 1) / 2.0) * gap;
        }
    }
}
