using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// Keras 3's TensorFlow backend adds whatever looks like a bias along the last axis where the lengths agree. A convolution
/// with its channels first meets that by chance, and its model was trained so. Other backends add it to the channels.
/// </summary>
internal sealed class TensorFlowBias : LayerUpgrade
{
    public override int Order => 5;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major >= 3 && origin.Backend == "tensorflow" && config["data_format"] is JsonValue value
            && value.TryGetValue<string>(out var format) && format == "channels_first" && config.ContainsKey("use_bias") && Class(entry).Contains("Conv", StringComparison.Ordinal)
            && !Class(entry).StartsWith("ConvLSTM", StringComparison.Ordinal))
            config["bias_along_last"] = true;
    }
}
