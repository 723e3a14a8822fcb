using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1's dim_ordering: th for channels first, tf for channels last.</summary>
internal sealed class DimensionOrdering : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Take(config, "dim_ordering") is not { } ordering) return;
        config["data_format"] = ordering.GetValue<string>() switch
        {
            "th" => "channels_first",
            "tf" => "channels_last",
            _ => null,
        };
    }
}
