using System.Globalization;
using System.Text;

namespace KerasPS.Drawing;

/// <summary>The picture in Graphviz' language, character by character what Keras' model_to_dot gives.</summary>
internal sealed class DotWriter(GraphPictureOptions options, DotStyle style)
{
    private readonly StringBuilder text = new();

    /// <summary>The text of a model; node ids are id0, id1, … in order of appearance.</summary>
    public static string Write(Model model, GraphPictureOptions options, DotStyle style)
    {
        var writer = new DotWriter(options, style);
        writer.Line("digraph G {");
        writer.Line($"rankdir={(options.LeftToRight ? "LR" : "TB")};");
        writer.Line("concentrate=true;");
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"dpi={options.Dpi};"));
        if (style == DotStyle.Keras) writer.Line("splines=ortho;");
        writer.Line("node [shape=record];");
        writer.Graph(new(model, options.ExpandNested, withInput: style == DotStyle.TfKeras));
        writer.Line("}");
        return writer.text.ToString();
    }

    private readonly Dictionary<ModelGraphNode, string> ids = [];

    private void Graph(ModelGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            if (node.Inner is { } inner)
            {
                Line($"subgraph {Quote("cluster_" + inner.Model.Name)} {{");
                Line("style=dashed;");
                Line($"label={Quote(inner.Model.Name)};");
                Line("labeljust=l;");
                Graph(inner);
                Line("}");
                continue;
            }
            ids[node] = $"id{ids.Count.ToString(CultureInfo.InvariantCulture)}";
            Line(style == DotStyle.Keras
                ? $"{ids[node]} [label={Table(node)}, fontname=Helvetica, border=0, margin=0];"
                : $"{ids[node]} [label={Quote(Record(node))}];");
        }
        var drawn = new HashSet<(ModelGraphNode, ModelGraphNode)>();
        foreach (var edge in graph.Edges)
        {
            var (from, to) = (ModelGraph.Exit(edge.From, edge.Output), ModelGraph.Entry(edge.To, edge.Input));
            if (drawn.Add((from, to))) Line($"{ids[from]} -> {ids[to]}{(style == DotStyle.Keras ? " [penwidth=2]" : "")};");
        }
    }

    private string Table(ModelGraphNode node)
    {
        var columns = Math.Max(1, (options.ShowDType ? 1 : 0) + (options.ShowTrainable ? 1 : 0) + (options.ShowShapes ? 2 : 0));
        var title = options.ShowLayerNames ? $"<b>{node.Name}</b> ({node.Type})" : $"<b>{node.Type}</b>";
        var table = new StringBuilder("<<table border=\"0\" cellborder=\"1\" bgcolor=\"black\" cellpadding=\"10\">")
            .Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{columns}\" bgcolor=\"black\"><font point-size=\"16\" color=\"white\">{title}</font></td></tr>");
        if (options.ShowActivations && node.Activation is { } activation)
            table.Append(CultureInfo.InvariantCulture, $"<tr><td bgcolor=\"white\" colspan=\"{columns}\"><font point-size=\"14\">Activation: <b>{activation}</b></font></td></tr>");
        var cells = new List<string>();
        if (options.ShowShapes && !node.IsInput) cells.Add(Cell("Input shape", ModelGraphNode.ShapeText(node.Inputs)));
        if (options.ShowShapes) cells.Add(Cell("Output shape", ModelGraphNode.ShapeText(node.Outputs)));
        if (options.ShowDType) cells.Add(Cell("Output dtype", node.DTypeText));
        if (options.ShowTrainable && node.Trainable is { } trainable)
            cells.Add($"<td bgcolor=\"{(trainable ? "forestgreen" : "firebrick")}\"><font point-size=\"14\" color=\"white\"><b>{(trainable ? "Trainable" : "Non-trainable")}</b></font></td>");
        if (cells.Count > 0) table.Append("<tr>").AppendJoin("", cells).Append("</tr>");
        return table.Append("</table>>").ToString();
    }

    private static string Cell(string what, string value) =>
        $"<td bgcolor=\"white\"><font point-size=\"14\">{what}: <b>{value}</b></font></td>";

    private string Record(ModelGraphNode node)
    {
        var (name, type) = (node.Name, node.Type);
        if (node.Layer is Layers.Wrapper && node.Layer.Sublayers is [{ } wrapped, ..])
            (name, type) = ($"{name}({wrapped.Name})", $"{type}({wrapped.ClassName})");
        if (options.ShowActivations && node.Activation is { } activation) type = $"{{{type}|{activation}}}";
        var label = options.ShowLayerNames ? $"{name}|{type}" : type;
        if (options.ShowDType) label += "|" + (node.Outputs.Count == 0 ? "?" : node.Outputs[0].DType.KerasName());
        if (options.ShowShapes)
            label = $"{{{label}}}|{{input:|output:}}|{{{{{RecordShape(node, node.IsInput ? node.Outputs : node.Inputs)}}}|{{{RecordShape(node, node.Outputs)}}}}}";
        return options.ShowTrainable ? $"{(node.Layer.Trainable ? "T" : "NT")}|{label}" : label;
    }

    // An input layer's shapes are written as a list of one.
    private static string RecordShape(ModelGraphNode node, IReadOnlyList<SymbolicTensor> values) =>
        node.IsInput ? $"[{ModelGraphNode.ShapeText(values)}]" : ModelGraphNode.ShapeText(values);

    private static string Quote(string value) => value.Length > 0 && !char.IsDigit(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c == '_')
        ? value
        : '"' + value.Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    private void Line(string line) => text.Append(line).Append('\n');
}
