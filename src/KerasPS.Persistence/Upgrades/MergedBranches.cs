using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// A Keras 1 sequential model could begin with a Merge of whole branch models. Such a model is a functional one: the
/// branches' layers, the Merge of their ends, then the rest.
/// </summary>
internal sealed class MergedBranches : LayerUpgrade
{
    public override int Order => 15;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) != "Sequential" || config["layers"] is not JsonArray { Count: > 0 } layers
            || layers[0] is not JsonObject first || Class(first) != "Merge" || first["config"]!["layers"] is not JsonArray) return;
        var graph = new BranchGraph();
        var output = graph.Chain(layers, null);
        entry["class_name"] = "Functional";
        config["name"] ??= entry["name"]?.DeepClone() ?? "sequential";
        config["layers"] = graph.Layers;
        config["input_layers"] = graph.Inputs;
        config["output_layers"] = new JsonArray(new JsonArray(output, 0, 0));
    }
}
