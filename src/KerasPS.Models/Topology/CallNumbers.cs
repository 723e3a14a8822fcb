using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// Which call of a layer a reference in a functional model's configuration means. Layers count from 0, and so do nested models
/// in some files; Keras 2 counts the calls of nested models from 1, and Keras 3 so only at the model's own ends, for a nested functional
/// model (its construction was once its call 0). The lowest number referred to tells which it is.
/// </summary>
internal sealed class CallNumbers
{
    private readonly Dictionary<string, int> firstArgument = [];
    private readonly Dictionary<string, int> firstEnd = [];
    private readonly HashSet<string> functional = [];

    public CallNumbers(JsonObject config)
    {
        foreach (var layer in (config["layers"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (layer["class_name"]?.ToString() is "Functional" or "Model" && (layer["name"] ?? layer["config"]?["name"]) is { } name)
                functional.Add(name.ToString());
            Find(layer["inbound_nodes"], firstArgument);
        }
        Find(config["input_layers"], firstEnd);
        Find(config["output_layers"], firstEnd);
    }

    /// <summary>The call, from 0, of a reference among a call's arguments.</summary>
    public (string Layer, int Call) OfArgument(JsonArray reference) => Number(reference, firstArgument.GetValueOrDefault(Name(reference)));

    /// <summary>The call, from 0, of a reference among the model's inputs and outputs.</summary>
    public (string Layer, int Call) OfEnd(JsonArray reference)
    {
        var name = Name(reference);
        var first = firstEnd[name];
        if (first > 0 && firstArgument.TryGetValue(name, out var argument)) first = argument == 0 && functional.Contains(name) ? 1 : Math.Min(argument, first);
        return Number(reference, first);
    }

    /// <summary>Whether a node is a reference: layer, call, tensor.</summary>
    public static bool IsReference(JsonNode? node) => node is JsonArray { Count: 3 } items && items[0] is JsonValue first
        && first.TryGetValue<string>(out _) && items[1] is JsonValue;

    /// <summary>The reference of a value of the model, or null.</summary>
    public static JsonArray? History(JsonNode? node) => node is JsonObject item
        && item["class_name"] is JsonValue name && name.TryGetValue<string>(out var text) && text == "__keras_tensor__"
        ? (JsonArray)item["config"]!["keras_history"]!
        : null;

    private static void Find(JsonNode? node, Dictionary<string, int> first)
    {
        if (History(node) is { } history) Note(history, first);
        else if (IsReference(node)) Note((JsonArray)node!, first);
        else if (node is JsonArray items) foreach (var item in items) Find(item, first);
        else if (node is JsonObject table) foreach (var (_, value) in table) Find(value, first);
    }

    private static void Note(JsonArray reference, Dictionary<string, int> first)
    {
        var (name, call) = (Name(reference), reference[1]!.GetValue<int>());
        first[name] = first.TryGetValue(name, out var lowest) ? Math.Min(lowest, call) : call;
    }

    private static (string, int) Number(JsonArray reference, int first) => (Name(reference), reference[1]!.GetValue<int>() - first);

    private static string Name(JsonArray reference) => reference[0]!.GetValue<string>();
}
