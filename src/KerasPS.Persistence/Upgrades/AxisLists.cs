using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>tf.keras wrote the axis of a batch normalization as a list of one.</summary>
internal sealed class AxisLists : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry).Contains("BatchNormalization", StringComparison.Ordinal) && config["axis"] is JsonArray { Count: 1 } axis)
            config["axis"] = axis[0]!.DeepClone();
    }
}
