using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Functional models were called Model before TensorFlow 2.4.</summary>
internal sealed class ModelClassNames : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) == "Model") entry["class_name"] = "Functional";
        // The name of an old sequential model stands only beside its entry in an outer model.
        if (Class(entry) == "Sequential" && config["name"] is null && entry["name"] is JsonValue name)
            config["name"] = name.DeepClone();
    }
}
