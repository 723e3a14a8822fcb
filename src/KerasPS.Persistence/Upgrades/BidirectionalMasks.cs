using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Standalone Keras repeated the output before where a step was masked; later versions put out zeros in both directions.</summary>
internal sealed class BidirectionalMasks : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) == "Bidirectional" && origin.Major < 3 && !origin.IsTensorFlowKeras) config["repeat_masked"] = true;
    }
}
