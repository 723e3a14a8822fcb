using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>The batch shape stood on any first layer before Keras 3, as batch_input_shape.</summary>
internal sealed class InputShapes : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) == "InputLayer") Rename(config, "batch_input_shape", "batch_shape");
        // Both say the same where both stand; an embedding's input_dim is something else.
        if (origin.Major == 1 && Class(entry) is not ("Embedding" or "InputLayer"))
        {
            Take(config, "input_dim");
            Take(config, "input_length");
        }
    }
}
