using System.Text.Json.Nodes;

namespace KerasPS.Tests;

/// <summary>The first place where two trees differ in meaning.</summary>
internal static class JsonDifference
{
    public static string Find(JsonNode? expected, JsonNode? actual, bool nullsMayLack = false, string path = "")
    {
        switch (expected, actual)
        {
            case (JsonObject a, JsonObject b):
                foreach (var key in a.Select(p => p.Key).Union(b.Select(p => p.Key)))
                {
                    if (!a.ContainsKey(key)) return $"{path}/{key}: not expected ({b[key]?.ToJsonString()})";
                    if (!b.ContainsKey(key) && !(nullsMayLack && a[key] is null)) return $"{path}/{key}: missing (expected {a[key]?.ToJsonString()})";
                    if (Find(a[key], b[key], nullsMayLack, $"{path}/{key}") is { Length: > 0 } inner) return inner;
                }
                return "";
            case (JsonArray a, JsonArray b):
                if (a.Count != b.Count) return $"{path}: {b.Count} items, expected {a.Count}";
                for (var i = 0; i < a.Count; i++)
                    if (Find(a[i], b[i], nullsMayLack, $"{path}/{i}") is { Length: > 0 } inner) return inner;
                return "";
            case (null, null):
                return "";
            default:
                return Text(expected) == Text(actual) ? "" : $"{path}: {Text(actual)}, expected {Text(expected)}";
        }
    }

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var number) ? number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : node?.ToJsonString() ?? "null";
}
