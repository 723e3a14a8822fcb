using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// Ops of a model that Keras 3 saved as .h5: entries without a module, some under the names of layers (Reshape, Add). A layer writes its
/// type or whether it is trainable, an op neither.
/// </summary>
internal sealed class LegacyOperations : LayerUpgrade
{
    public override int Order => -100;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major < 3 || entry["module"] is not null || entry["inbound_nodes"] is not JsonArray { Count: > 0 }) return;
        if (config["dtype"] is JsonObject || config.ContainsKey("trainable") || config.ContainsKey("layers")) return;
        // A user's own layer may leave both out.
        if (KerasRegistry.Find(typeof(Layer), Class(entry)) is not { Package: not null }) entry["module"] = "keras.src.ops.numpy";
    }
}
