using KerasPS.Drawing.Layout;
using KerasPS.Drawing.Pictures;

namespace KerasPS.Drawing;

/// <summary>Draws a model: a box for each layer, a frame around nested models, curves for the values between them.</summary>
internal sealed class ModelPicture
{
    private const double Margin = 20;
    private readonly GraphPictureOptions options;

    private ModelPicture(GraphPictureOptions options) => this.options = options;

    /// <summary>The picture of a model.</summary>
    public static Picture Draw(Model model, GraphPictureOptions options)
    {
        var drawing = new ModelPicture(options);
        var graph = new GraphBox(new(model, options.ExpandNested, withInput: true), options, nested: false);
        var (width, height) = options.LeftToRight
            ? (graph.Layout.Depth, graph.Layout.Breadth)
            : (graph.Layout.Breadth, graph.Layout.Depth);
        var picture = new Picture(width + 2 * Margin, height + 2 * Margin);
        drawing.DrawGraph(picture, graph, new(Margin, Margin));
        return picture;
    }

    private void DrawGraph(Picture picture, GraphBox graph, Point origin)
    {
        // Frames lie behind the lines that enter them, boxes in front.
        foreach (var box in graph.Boxes)
            if (box.Inner is not null) box.DrawFrame(picture, origin + At(graph, box));
        for (var i = 0; i < graph.Graph.Edges.Count; i++) DrawEdge(picture, graph, i, origin);
        foreach (var box in graph.Boxes)
        {
            var place = origin + At(graph, box);
            if (box.Inner is not { } inner)
            {
                box.DrawBox(picture, place);
                continue;
            }
            box.DrawFrameTitle(picture, place);
            DrawGraph(picture, inner, place + NodeBox.InnerOrigin);
        }
    }

    private Point At(GraphBox graph, NodeBox box)
    {
        var (position, start) = graph.Layout.Of(box.Index);
        return Map(position - box.Breadth / 2, start);
    }

    private void DrawEdge(Picture picture, GraphBox graph, int index, Point origin)
    {
        var edge = graph.Graph.Edges[index];
        var (from, to) = (graph.BoxOf(edge.From), graph.BoxOf(edge.To));
        if (from == to)
        {
            DrawLoop(picture, origin + At(graph, from), from);
            return;
        }
        var (fromAt, toAt) = (graph.Layout.Of(from.Index), graph.Layout.Of(to.Index));
        var (fromRank, toRank) = (graph.Layout.RankOf(from.Index), graph.Layout.RankOf(to.Index));
        var start = fromAt.Position - from.Breadth / 2 + from.ExitPosition(edge.Output);
        var end = toAt.Position - to.Breadth / 2 + to.EntryPosition(edge.Input) + graph.PortShift(index);
        var path = new CurvePath(start, fromAt.Start + from.Depth - from.ExitDepth(edge.Output));
        path.Straight(fromRank.End);
        foreach (var (position, enter, leave) in graph.Layout.Bends(index))
        {
            path.Curve(position, enter);
            path.Straight(leave);
        }
        path.Curve(end, toRank.Start);
        path.Straight(toAt.Start + to.EntryDepth(edge.Input));
        picture.Shapes.Add(new CurveShape([.. path.Points.Select(p => origin + Map(p.Position, p.Depth))], Palette.Line, 1.6));
    }

    private static void DrawLoop(Picture picture, Point corner, NodeBox box)
    {
        var right = corner + new Point(box.Width, 0);
        picture.Shapes.Add(new CurveShape(
        [
            right + new Point(0, box.Height * 0.75), right + new Point(22, box.Height * 0.75),
            right + new Point(22, box.Height * 0.25), right + new Point(0, box.Height * 0.25),
        ], Palette.Line, 1.6));
    }

    private Point Map(double position, double depth) => options.LeftToRight ? new(depth, position) : new(position, depth);
}
