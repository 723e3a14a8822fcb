using System.Text.Json.Nodes;
using KerasPS.Upgrades;

namespace KerasPS.Downgrades;

/// <summary>The calls of a functional model as Keras 2 lists them: [layer, call, tensor, keywords] for every input.</summary>
internal static class Keras2Calls
{
    /// <summary>The calls of a layer.</summary>
    /// <param name="nodes">Calls in Keras 3's form.</param>
    /// <param name="nested">The nested models, whose calls Keras 2 counts from 1.</param>
    public static JsonArray Nodes(JsonArray nodes, HashSet<string?> nested) => new([.. nodes.OfType<JsonObject>().Select(n => (JsonNode)Node(n, nested))]);

    /// <summary>The inputs or outputs of a model, always as a list; nested functional models count from 1 in Keras 3 as well.</summary>
    public static JsonNode? Ends(JsonNode? ends, JsonObject config)
    {
        var sequentials = (config["layers"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(l => l["class_name"]?.ToString() == "Sequential").Select(l => l["name"]?.ToString()).ToHashSet();
        return ends switch
        {
            JsonArray { Count: 3 } one when one[0] is JsonValue => new JsonArray(Counted(one, sequentials)),
            JsonArray list => new JsonArray([.. list.OfType<JsonArray>().Select(e => Counted(e, sequentials))]),
            JsonObject table => new JsonArray([.. table.Select(p => p.Value).OfType<JsonArray>().Select(e => Counted(e, sequentials))]),
            _ => ends?.DeepClone(),
        };
    }

    private static JsonArray Node(JsonObject node, HashSet<string?> nested)
    {
        var tensors = new List<JsonArray>();
        Collect(node["args"], tensors);
        var keywords = new JsonObject();
        foreach (var (key, value) in node["kwargs"] as JsonObject ?? [])
        {
            var inside = new List<JsonArray>();
            Collect(value, inside);
            // Initial states were further inputs; other tensors by keyword came later than this form.
            if (inside.Count > 0 && key != "initial_state")
                throw new KerasException("FormatLacks", $"A layer is called with the tensor argument '{key}', which Keras 2 files cannot hold. Save as .keras, or as .h5 in the form of Keras 3.");
            if (inside.Count > 0) tensors.AddRange(inside);
            else keywords[key] = value?.DeepClone();
        }
        return new([.. tensors.Select((t, i) =>
        {
            var reference = Counted(t, nested);
            reference.Add(i == 0 ? keywords : new JsonObject());
            return (JsonNode)reference;
        })]);
    }

    private static void Collect(JsonNode? node, List<JsonArray> tensors)
    {
        if (TensorReference.History(node) is { } history) tensors.Add(history);
        else if (node is JsonArray list)
            foreach (var item in list) Collect(item, tensors);
    }

    private static JsonArray Counted(JsonArray reference, HashSet<string?> fromOne) => new(reference[0]!.DeepClone(),
        reference[1]!.GetValue<int>() + (fromOne.Contains(reference[0]!.ToString()) ? 1 : 0), reference[2]!.DeepClone());
}
