using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// A layer's calls: Keras 1 and 2 list [layer, call, tensor, keywords] for every input; Keras 3 writes positional and
/// keyword arguments in which a tensor stands as an object with its history.
/// </summary>
internal sealed class InboundNodes : LayerUpgrade
{
    public override int Order => 10;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (entry["inbound_nodes"] is not JsonArray nodes || nodes.Count == 0) return;
        if (nodes.All(n => n is JsonObject)) return;
        // A call with one input may be written without the list of inputs around it.
        var calls = IsReference(nodes[0]) ? [nodes] : nodes.Select(n => (JsonArray)n!);
        entry["inbound_nodes"] = new JsonArray([.. calls.Select(c => (JsonNode)Call(IsReference(c) ? [c] : [.. c.Select(r => (JsonArray)r!)]))]);
    }

    private static JsonObject Call(IReadOnlyList<JsonArray> references)
    {
        var keywords = new JsonObject();
        foreach (var (key, value) in references.Count > 0 && references[0].Count > 3 && references[0][3] is JsonObject given ? given : [])
            keywords[key] = Argument(value);
        var inputs = references.Select(r => r[0]!.GetValue<string>() == "_CONSTANT_VALUE" ? r[2]?.DeepClone() : TensorReference.Make(r)).ToArray();
        return new()
        {
            ["args"] = inputs.Length == 1 ? new JsonArray(inputs[0]) : new JsonArray(new JsonArray(inputs)),
            ["kwargs"] = keywords,
        };
    }

    // A keyword argument is a constant, a tensor ["layer", call, index], or a list or table of such.
    private static JsonNode? Argument(JsonNode? value) => value switch
    {
        JsonArray list when IsReference(list) && list.Count == 3 => TensorReference.Make(list),
        JsonArray list => new JsonArray([.. list.Select(Argument)]),
        JsonObject table => new JsonObject(table.Select(t => KeyValuePair.Create(t.Key, Argument(t.Value)))),
        _ => value?.DeepClone(),
    };

    private static bool IsReference(JsonNode? node) => node is JsonArray { Count: >= 3 } list
        && list[0] is JsonValue name && name.TryGetValue<string>(out _)
        && list[1] is JsonValue call && call.TryGetValue<int>(out _);
}
