using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasPS.Cmdlets.Output;

/// <summary>JSON as PowerShell objects, and back as text.</summary>
internal static class JsonObjects
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Objects with properties, arrays, numbers and text.</summary>
    public static object? ToObject(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case JsonObject json:
                var result = new PSObject();
                foreach (var (key, value) in json) result.Properties.Add(new PSNoteProperty(key, ToObject(value)));
                return result;
            case JsonArray array:
                return array.Select(ToObject).ToArray();
            default:
                var leaf = node.AsValue();
                return leaf.TryGetValue<bool>(out var flag) ? flag
                    : leaf.TryGetValue<int>(out var small) ? small
                    : leaf.TryGetValue<long>(out var whole) ? whole
                    : leaf.TryGetValue<double>(out var number) ? number
                    : leaf.ToString();
        }
    }

    /// <summary>The text of a configuration.</summary>
    public static string ToText(JsonNode node, bool compact) => node.ToJsonString(compact ? Compact : Indented);
}
