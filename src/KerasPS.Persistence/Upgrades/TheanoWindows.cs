using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Theano's 'same' begins its windows half a kernel early; TensorFlow puts a surplus at the end.</summary>
internal sealed class TheanoWindows : LayerUpgrade
{
    public override int Order => 5;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Backend == "theano" && config["padding"] is JsonValue value && value.TryGetValue<string>(out var padding) && padding == "same")
            config["padding"] = "same_theano";
    }
}
