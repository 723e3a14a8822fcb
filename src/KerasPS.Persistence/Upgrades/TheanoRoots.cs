using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1's cosine of matrices on Theano has no gradient where it takes the root of a negative number for 0.</summary>
internal sealed class TheanoRoots : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (origin.Backend == "theano" && Class(entry) == "Merge") config["undefined_roots"] = true;
    }
}
