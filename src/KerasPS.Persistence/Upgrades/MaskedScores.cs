using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>tf.keras adds a large negative number to masked scores; Keras 3 puts one in their place.</summary>
internal sealed class MaskedScores : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Major == 2 && Class(entry) is ("MultiHeadAttention" or "Softmax")) config["additive_mask"] = true;
    }
}
