using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Attention layers may be called with value and key by keyword: they are inputs like the query.</summary>
internal sealed class AttentionArguments : LayerUpgrade
{
    public override int Order => 11;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) is not ("MultiHeadAttention" or "GroupQueryAttention" or "GroupedQueryAttention")) return;
        foreach (var node in (entry["inbound_nodes"] as JsonArray ?? []).OfType<JsonObject>())
            if (node["args"] is JsonArray args && node["kwargs"] is JsonObject keywords)
                foreach (var name in new[] { "query", "value", "key" })
                    if (TensorReference.History(keywords[name]) is not null && keywords.Remove(name, out var tensor)) args.Add(tensor);
    }
}
