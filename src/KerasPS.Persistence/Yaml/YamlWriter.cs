using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasPS.Yaml;

/// <summary>Writes a tree as YAML in the block style of Python's yaml module, keys sorted.</summary>
internal static class YamlWriter
{
    public static string Write(JsonObject tree)
    {
        var text = new StringBuilder();
        Mapping(text, tree, 0, onLine: false);
        return text.ToString();
    }

    private static void Mapping(StringBuilder text, JsonObject table, int depth, bool onLine)
    {
        foreach (var (key, value) in table.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!onLine) text.Append(' ', depth * 2);
            onLine = false;
            text.Append(Scalar(JsonValue.Create(key))).Append(':');
            switch (value)
            {
                case JsonObject { Count: > 0 } inner:
                    text.Append('\n');
                    Mapping(text, inner, depth + 1, onLine: false);
                    break;
                case JsonArray { Count: > 0 } list:
                    text.Append('\n');
                    Sequence(text, list, depth, onLine: false);
                    break;
                default:
                    text.Append(' ').Append(Scalar(value)).Append('\n');
                    break;
            }
        }
    }

    private static void Sequence(StringBuilder text, JsonArray list, int depth, bool onLine)
    {
        foreach (var item in list)
        {
            if (!onLine) text.Append(' ', depth * 2);
            onLine = false;
            text.Append("- ");
            switch (item)
            {
                case JsonObject { Count: > 0 } inner:
                    Mapping(text, inner, depth + 1, onLine: true);
                    break;
                case JsonArray { Count: > 0 } inner:
                    Sequence(text, inner, depth + 1, onLine: true);
                    break;
                default:
                    text.Append(Scalar(item)).Append('\n');
                    break;
            }
        }
    }

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        JsonValue text when text.TryGetValue<string>(out var plain) => Text(plain),
        JsonValue flag when flag.TryGetValue<bool>(out var yes) => yes ? "true" : "false",
        JsonValue number when number.TryGetValue<double>(out var real) && number.ToJsonString().AsSpan().IndexOfAny("eE") >= 0 => Exponent(real),
        JsonValue number when PythonJson.WholeFloat(number) is { } whole => whole,
        _ => value.ToJsonString(),
    };

    // Python reads a number with an exponent as one only with a point and a signed exponent.
    private static string Exponent(double value) => value.ToString("0.0################e+00", CultureInfo.InvariantCulture);

    // A text that could be read as something else stands in quotes, with JSON's escapes, which are YAML's too.
    private static string Text(string text)
    {
        var plain = text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '-' or '>')
            && YamlScalars.IsText(text);
        return plain ? text : JsonSerializer.Serialize(text);
    }
}
