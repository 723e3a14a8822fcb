using KerasPS.Drawing.Pictures;

namespace KerasPS.Drawing;

/// <summary>A node's place in a picture: a box with text, or a frame around a nested model.</summary>
internal sealed class NodeBox
{
    private const double TitleSize = 13, DetailSize = 12, TitleHeight = 28, DetailHeight = 19, Padding = 14, FramePadding = 18, FrameTitle = 26;
    private readonly NodeText text;
    private readonly bool leftToRight;

    public NodeBox(int index, ModelGraphNode node, GraphPictureOptions options)
    {
        Index = index;
        Node = node;
        leftToRight = options.LeftToRight;
        text = new(node, options);
        if (node.Inner is { } graph)
        {
            Inner = new(graph, options, nested: true);
            var (width, height) = leftToRight ? (Inner.Layout.Depth, Inner.Layout.Breadth) : (Inner.Layout.Breadth, Inner.Layout.Depth);
            Width = Math.Max(width, TextMetrics.Width(node.Name, TitleSize, bold: true)) + 2 * FramePadding;
            Height = height + 2 * FramePadding + FrameTitle;
            return;
        }
        Width = text.Lines.Max(l => Measure(l, l == text.Title ? TitleSize : DetailSize)) + 2 * Padding;
        Height = TitleHeight + (text.Details.Count == 0 ? 0 : text.Details.Count * DetailHeight + 8);
    }

    /// <summary>Its number.</summary>
    public int Index { get; }

    /// <summary>What it shows.</summary>
    public ModelGraphNode Node { get; }

    /// <summary>The nested model inside the frame.</summary>
    public GraphBox? Inner { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The length across the flow.</summary>
    public double Breadth => leftToRight ? Height : Width;

    /// <summary>The length along the flow.</summary>
    public double Depth => leftToRight ? Width : Height;

    /// <summary>Where the inside of a frame starts.</summary>
    public static Point InnerOrigin { get; } = new(FramePadding, FramePadding + FrameTitle);

    /// <summary>Where a value enters, across the flow from the box's start.</summary>
    public double EntryPosition(int input) => Inner is null ? Breadth / 2 : Inward(Inner.Entry(input), box => box.EntryPosition);

    /// <summary>How far the value goes into the frame.</summary>
    public double EntryDepth(int input) => Inner is null ? 0 : Inset(Inner.Entry(input).Box, b => b.EntryDepth(Inner.Entry(input).Index), atEnd: false);

    /// <summary>Where a value leaves, across the flow.</summary>
    public double ExitPosition(int output) => Inner is null ? Breadth / 2 : Inward(Inner.Exit(output), box => box.ExitPosition);

    /// <summary>How far inside the frame the value starts.</summary>
    public double ExitDepth(int output) => Inner is null ? 0 : Inset(Inner.Exit(output).Box, b => b.ExitDepth(Inner.Exit(output).Index), atEnd: true);

    /// <summary>Draws the frame of a nested model.</summary>
    public void DrawFrame(Picture picture, Point at) =>
        picture.Shapes.Add(new BoxShape(at.X, at.Y, Width, Height, 8, Palette.Frame, Palette.Title(Node), 1.2, Dashed: true));

    /// <summary>Writes the name of a nested model as a tab on the frame: the lines that enter pass behind it.</summary>
    public void DrawFrameTitle(Picture picture, Point at)
    {
        picture.Shapes.Add(new BoxShape(at.X + FramePadding - 6, at.Y - 1, Measure(text.Title, TitleSize) + 18, 24, 4, Palette.Title(Node), null));
        Write(picture, text.Title, at + new Point(FramePadding + 3, 16), TitleSize, Palette.White);
    }

    /// <summary>Draws the box.</summary>
    public void DrawBox(Picture picture, Point at)
    {
        var color = Palette.Title(Node);
        if (text.Details.Count > 0) picture.Shapes.Add(new BoxShape(at.X, at.Y, Width, Height, 6, Palette.White, Palette.Border, 1.2));
        picture.Shapes.Add(new BoxShape(at.X, at.Y, Width, TitleHeight, 6, color, null) { TopOnly = text.Details.Count > 0 });
        Write(picture, text.Title, at + new Point((Width - Measure(text.Title, TitleSize)) / 2, 19), TitleSize, Palette.White);
        for (var i = 0; i < text.Details.Count; i++)
        {
            var detail = text.Details[i];
            var ink = detail.Count == 1 ? Node.Trainable == true ? Palette.Trainable : Palette.Frozen : Palette.Ink;
            Write(picture, detail, at + new Point(Padding, TitleHeight + DetailHeight * (i + 1) - 2), DetailSize, ink);
        }
    }

    private double Inward((NodeBox Box, int Index) end, Func<NodeBox, Func<int, double>> position)
    {
        var inner = Inner!.Layout.Of(end.Box.Index).Position - end.Box.Breadth / 2 + position(end.Box)(end.Index);
        return inner + (leftToRight ? InnerOrigin.Y : InnerOrigin.X);
    }

    private double Inset(NodeBox box, Func<NodeBox, double> more, bool atEnd)
    {
        var start = Inner!.Layout.Of(box.Index).Start + (leftToRight ? InnerOrigin.X : InnerOrigin.Y);
        return (atEnd ? Depth - start - box.Depth : start) + more(box);
    }

    private static double Measure(IReadOnlyList<TextSpan> line, double size) => line.Sum(s => TextMetrics.Width(s.Text, size, s.Bold));

    private static void Write(Picture picture, IReadOnlyList<TextSpan> line, Point at, double size, Color color)
    {
        var x = at.X;
        foreach (var span in line)
        {
            // What a value is called stands back behind the value.
            var ink = line.Count > 1 && !span.Bold && color == Palette.Ink ? Palette.Soft : color;
            picture.Shapes.Add(new LabelShape(x, at.Y, span.Text, size, span.Bold, ink));
            x += TextMetrics.Width(span.Text, size, span.Bold);
        }
    }
}
