using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// JSON as Python writes it: a whole number that is a float keeps its point (<c>0.0</c>), since Keras asks for a float in many places.
/// </summary>
internal static class PythonJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default };
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>The text in plain characters alone, as files hold it.</summary>
    public static string Text(JsonNode node) => Text(node, Compact);

    /// <summary>The text for people.</summary>
    public static string ReadableText(JsonNode node, bool indented) => Text(node, indented ? Indented : Readable);

    /// <summary>The text of a number that is a float and whole; null for all other values.</summary>
    public static string? WholeFloat(JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.Number || value.TryGetValue<long>(out _) || value.TryGetValue<int>(out _) || value.TryGetValue<ulong>(out _)) return null;
        var number = value.TryGetValue<double>(out var wide) ? wide : value.TryGetValue<float>(out var narrow) ? narrow : double.NaN;
        // From 1e16 on Python writes an exponent.
        return number == Math.Truncate(number) && Math.Abs(number) < 1e16 ? number.ToString("0.0", CultureInfo.InvariantCulture) : null;
    }

    private static string Text(JsonNode node, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options)) Write(writer, node);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject item:
                writer.WriteStartObject();
                foreach (var (key, value) in item)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var value in list) Write(writer, value);
                writer.WriteEndArray();
                break;
            case JsonValue value when WholeFloat(value) is { } text:
                writer.WriteRawValue(text);
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
