using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasPS.Cmdlets.Output;

/// <summary>A Keras object for people: its class, then its options as the parameters that set them.</summary>
internal static class ObjectText
{
    /// <summary>The text.</summary>
    public static string Of(KerasObject item)
    {
        var names = KerasRegistry.Describe(item.GetType()).Options
            .Where(o => Naming.Normalize(o.Name) == Naming.Normalize(o.PropertyName)).ToDictionary(o => o.Name, o => o.PropertyName);
        var options = Given(item.GetConfig()).Select(o => (Name: names.GetValueOrDefault(o.Key) ?? Naming.ToPascalCase(o.Key), Value: Setting(o.Value!))).ToArray();
        var width = options.Select(o => o.Name.Length).DefaultIfEmpty().Max();
        return string.Join(Environment.NewLine, options.Select(o => $"  {o.Name.PadRight(width)} : {o.Value}").Prepend(item.ClassName));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Given(JsonObject config) => config.Where(o => o.Value is not null);

    private static string Setting(JsonNode value) => value switch
    {
        JsonValue v when v.GetValueKind() == JsonValueKind.String => v.GetValue<string>(),
        // A single-precision value reads as it was written: 0.1, not 0.10000000149011612.
        JsonValue v when v.GetValueKind() == JsonValueKind.Number && v.TryGetValue<double>(out var number) =>
            (float)number == number ? ((float)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture),
        JsonObject json when json["class_name"] is JsonValue name && json["config"] is JsonObject config => Nested(name.GetValue<string>(), config),
        _ => JsonObjects.ToText(value, compact: true),
    };

    private static string Nested(string name, JsonObject config)
    {
        var given = Given(config).ToArray();
        return given.Length == 0 ? name
            // A type policy is its name.
            : given is [{ Key: "name" }] ? Setting(given[0].Value!)
            : $"{name} ({string.Join(", ", given.Select(o => $"{o.Key} {Setting(o.Value!)}"))})";
    }
}
