using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// Which variance enters a batch normalization's moving average, and whether a frozen one goes on using batch
/// statistics in training, changed from version to version.
/// </summary>
internal sealed class BatchStatistics : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major >= 3 || !Class(entry).EndsWith("BatchNormalization", StringComparison.Ordinal)) return;
        if (origin.IsTensorFlowKeras)
        {
            config["variance_rule"] = "fused";
            config["single_weights"] = true;
        }
        else
        {
            if (origin.Backend == "theano") config["variance_rule"] = origin.Major == 1 ? "theano1" : "theano2";
            else if (origin.Major == 2) config["variance_rule"] = "keras2";
            config["frozen_uses_batch"] = true;
        }
    }
}
