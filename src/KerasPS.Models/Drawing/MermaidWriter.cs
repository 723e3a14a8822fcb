using System.Globalization;
using System.Text;

namespace KerasPS.Drawing;

/// <summary>The picture as a Mermaid flowchart, which Markdown viewers draw.</summary>
internal sealed class MermaidWriter(GraphPictureOptions options)
{
    private readonly StringBuilder text = new();

    /// <summary>The text of a model.</summary>
    public static string Write(Model model, GraphPictureOptions options)
    {
        var writer = new MermaidWriter(options);
        writer.text.Append("flowchart ").Append(options.LeftToRight ? "LR" : "TB").Append('\n');
        writer.Graph(new(model, options.ExpandNested, withInput: true), "  ");
        return writer.text.ToString();
    }

    private void Graph(ModelGraph graph, string indent)
    {
        foreach (var node in graph.Nodes)
        {
            if (node.Inner is { } inner)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}subgraph n{node.Id}[\"{Escape(inner.Model.Name)}\"]\n");
                Graph(inner, indent + "  ");
                text.Append(indent).Append("end\n");
                continue;
            }
            var lines = new NodeText(node, options).Lines.Select(l => string.Concat(l.Select(s => s.Bold ? $"<b>{Escape(s.Text)}</b>" : Escape(s.Text))));
            // Inputs are round, layers square.
            var (open, close) = node.IsInput ? ("([", "])") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"{indent}n{node.Id}{open}\"{string.Join("<br/>", lines)}\"{close}\n");
        }
        foreach (var (from, to) in graph.Edges.Select(e => (ModelGraph.Exit(e.From, e.Output), ModelGraph.Entry(e.To, e.Input))).Distinct())
            text.Append(CultureInfo.InvariantCulture, $"{indent}n{from.Id} --> n{to.Id}\n");
    }

    private static string Escape(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
