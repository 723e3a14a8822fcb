using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KerasPS.Yaml;

/// <summary>Single values of YAML 1.1, as Python's yaml module resolves them.</summary>
internal static class YamlScalars
{
    public static JsonNode? Read(Scalar scalar)
    {
        var tag = YamlReader.TagOf(scalar);
        switch (tag)
        {
            case "str" or "python/str" or "python/unicode" or "python/bytes" or "binary":
                return JsonValue.Create(scalar.Value);
            case "" or "int" or "float" or "bool" or "null" or "python/int" or "python/float" or "python/bool" or "python/none" or "python/long":
                return scalar.Style is ScalarStyle.Plain or ScalarStyle.Any ? Plain(scalar.Value) : JsonValue.Create(scalar.Value);
            default:
                throw YamlReader.Refused(tag);
        }
    }

    /// <summary>A NumPy number: its type's short name and its little-endian bytes.</summary>
    public static JsonNode NumPyNumber(JsonArray parts)
    {
        var type = (parts[0] is JsonArray arguments ? arguments[0] : parts[0])?.ToString() ?? "";
        var bytes = Convert.FromBase64String(string.Concat((parts[1]?.ToString() ?? "").Where(c => !char.IsWhiteSpace(c))));
        return (type.TrimStart('<', '='), bytes.Length) switch
        {
            ("i8" or "int64", 8) => BinaryPrimitives.ReadInt64LittleEndian(bytes),
            ("i4" or "int32", 4) => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            ("f8" or "float64", 8) => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
            ("f4" or "float32", 4) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
            _ => throw new KerasException("ModelConfig", $"The YAML holds a NumPy number of the type '{type}', which is unknown."),
        };
    }

    /// <summary>Whether a plain scalar is read as text.</summary>
    public static bool IsText(string text) => Plain(text) is JsonValue value && value.TryGetValue<string>(out _);

    private static JsonNode? Plain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL": return null;
            case "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON": return true;
            case "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF": return false;
        }
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        // Python wants a point in a float; 1e5 without one is a text there, a number for everybody else.
        var number = char.IsAsciiDigit(text[^1]) || text[^1] == '.';
        return number && text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) is 0 or 1 or 2
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value : JsonValue.Create(text);
    }
}
