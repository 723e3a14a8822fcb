using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>hard_sigmoid has the slope 0.2 before Keras 3, and 1/6 since.</summary>
internal sealed class HardSigmoidSlope : LayerUpgrade
{
    public override int Order => 5;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major >= 3) return;
        foreach (var key in config.Select(c => c.Key).Where(k => k.EndsWith("activation", StringComparison.Ordinal)).ToList())
            if (config[key] is JsonValue value && value.TryGetValue<string>(out var name) && name == "hard_sigmoid")
                config[key] = new JsonObject { ["class_name"] = name, ["config"] = new JsonObject { ["legacy"] = true } };
    }
}
