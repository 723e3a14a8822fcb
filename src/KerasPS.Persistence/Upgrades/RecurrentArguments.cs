using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1's names in recurrent layers; and what older versions did not write because it could not be chosen.</summary>
internal sealed class RecurrentArguments : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        Rename(config, "inner_init", "recurrent_initializer");
        Rename(config, "inner_activation", "recurrent_activation");
        Rename(config, "dropout_W", "dropout");
        Rename(config, "dropout_U", "recurrent_dropout");
        Take(config, "consume_less");
        if (Take(config, "forget_bias_init") is { } forget)
            config["unit_forget_bias"] = forget is JsonValue value && value.TryGetValue<string>(out var text) && text is "one" or "ones";
        if (Class(entry) is not ("GRU" or "GRUCell" or "LSTM" or "LSTMCell" or "ConvLSTM2D")) return;
        if (origin.Major < 3 && config["recurrent_activation"] is null && !origin.IsTensorFlowKeras)
            config["recurrent_activation"] = "hard_sigmoid";
        // The reset gate acted before the product until it could be chosen (2.1), and by default until TensorFlow 2.
        if (origin.Major < 3 && Class(entry).StartsWith("GRU", StringComparison.Ordinal) && config["reset_after"] is null)
            config["reset_after"] = false;
    }
}
