using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Before Keras 3 a merged step counts where it counts in all inputs, since in any of them.</summary>
internal sealed class MergedMasks : LayerUpgrade
{
    private static readonly string[] Layers = ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate"];

    public override int Order => 5;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major < 3 && Layers.Contains(entry["class_name"]?.ToString())) config["all_masks"] = true;
    }
}
