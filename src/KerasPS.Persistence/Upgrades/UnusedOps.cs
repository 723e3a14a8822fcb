using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Shapes taken at run time are worked out when a model is planned: ops that only served them fall away.</summary>
internal sealed class UnusedOps : LayerUpgrade
{
    public override int Order => 30;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) != "Functional" || config["layers"] is not JsonArray layers) return;
        for (var removed = true; removed;)
        {
            var used = new HashSet<string>();
            foreach (var layer in layers) Collect(layer!["inbound_nodes"], used);
            Collect(config["output_layers"], used);
            var unused = layers.FirstOrDefault(l => l!["module"] is JsonValue module && module.TryGetValue<string>(out var text)
                && text.StartsWith("keras.src.ops", StringComparison.Ordinal) && !used.Contains(NameOf(l)));
            removed = unused is not null && layers.Remove(unused);
        }
    }

    private static string NameOf(JsonNode layer) => (layer["name"] ?? layer["config"]!["name"])!.GetValue<string>();

    private static void Collect(JsonNode? node, HashSet<string> used)
    {
        if (TensorReference.History(node) is { } history) used.Add(history[0]!.GetValue<string>());
        else if (node is JsonArray list)
        {
            if (list.Count == 3 && list[0] is JsonValue name && name.TryGetValue<string>(out var text)) used.Add(text);
            foreach (var item in list) Collect(item, used);
        }
        else if (node is JsonObject table)
            foreach (var (_, value) in table) Collect(value, used);
    }
}
