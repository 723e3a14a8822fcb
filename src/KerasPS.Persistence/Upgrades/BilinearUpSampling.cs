using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Standalone Keras interpolated between pixel corners; since TensorFlow 2 pixel centres are used.</summary>
internal sealed class BilinearUpSampling : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) == "UpSampling2D" && origin.Major < 3 && !origin.IsTensorFlowKeras) config["half_pixel_centers"] = false;
    }
}
