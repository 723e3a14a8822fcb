using System.Globalization;
using System.Text;

namespace KerasPS;

/// <summary>Prints a graph, one node a line: <c>%3: float32(None, 4) = MatMul(%1 x, %2 kernel)</c>.</summary>
public static class GraphPrinter
{
    /// <summary>The nodes that compute some values, each after its inputs.</summary>
    public static string Print(IEnumerable<SymbolicTensor> outputs)
    {
        var text = new StringBuilder();
        Append(text, GraphOrder.Of(outputs), []);
        return text.ToString();
    }

    /// <summary>A function: its inputs, nodes, outputs and updates.</summary>
    public static string Print(Function function)
    {
        var text = new StringBuilder();
        var numbers = new Dictionary<Node, int>();
        text.Append("function(");
        foreach (var input in function.Inputs) Number(numbers, input.Node);
        text.AppendJoin(", ", function.Inputs.Select(i => $"{Reference(numbers, i)}: {Type(i)}")).AppendLine(")");
        SymbolicTensor[] results = [.. function.Outputs, .. function.Updates.Select(u => u.Value)];
        Append(text, GraphOrder.Of(results), numbers);
        if (function.Outputs.Count > 0)
            text.Append("return ").AppendJoin(", ", function.Outputs.Select(o => Reference(numbers, o))).AppendLine();
        foreach (var update in function.Updates)
            text.Append(CultureInfo.InvariantCulture, $"{update.Target.Name} ← {Reference(numbers, update.Value)}").AppendLine();
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Node> nodes, Dictionary<Node, int> numbers)
    {
        foreach (var node in nodes) Number(numbers, node);
        foreach (var node in nodes)
        {
            if (node.Op is PlaceholderOp) continue;
            text.Append('%').Append(numbers[node]).Append(": ")
                .AppendJoin(", ", node.Outputs.Select(Type)).Append(" = ").Append(Describe(node.Op));
            if (node.Inputs.Count > 0)
                text.Append('(').AppendJoin(", ", node.Inputs.Select((input, i) =>
                    node.Op.ReadsValues(i) ? Reference(numbers, input) : $"shape of {Reference(numbers, input)}")).Append(')');
            if (node.Outputs.Any(o => o.Name is not null))
                text.Append("  # ").AppendJoin(", ", node.Outputs.Select(o => o.Name));
            text.AppendLine();
        }
    }

    // A record's own text holds what all ops have as well; the attributes that are the op's own are enough.
    private static string Describe(Op op)
    {
        var text = op.ToString();
        if (!text.Contains(" { ", StringComparison.Ordinal)) return text;
        var attributes = op.GetType().GetProperties()
            .Where(p => typeof(Op).GetProperty(p.Name) is null && p.Name != nameof(IElementwiseOp.Function))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} = {p.GetValue(op)}"));
        var list = string.Join(", ", attributes);
        return list.Length == 0 ? op.Name : $"{op.Name}[{list}]";
    }

    private static void Number(Dictionary<Node, int> numbers, Node node) => numbers.TryAdd(node, numbers.Count + 1);

    private static string Reference(Dictionary<Node, int> numbers, SymbolicTensor value)
    {
        var number = numbers.TryGetValue(value.Node, out var known) ? known : 0;
        var part = value.Node.Outputs.Length > 1 ? $".{value.Index}" : "";
        var name = value.Node.Op is PlaceholderOp && value.Name is not null ? $" {value.Name}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"%{number}{part}{name}");
    }

    private static string Type(SymbolicTensor value) => $"{value.DType.KerasName()}{value.Shape}";
}
