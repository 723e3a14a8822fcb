using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1 gave the sides of a kernel one by one: nb_row, nb_col; kernel_dim1 to 3; filter_length.</summary>
internal sealed class KernelSizes : LayerUpgrade
{
    private static readonly string[][] Sides = [["nb_row", "nb_col"], ["kernel_dim1", "kernel_dim2", "kernel_dim3"], ["filter_length"]];

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        foreach (var sides in Sides)
            if (sides.All(config.ContainsKey))
                config["kernel_size"] = new JsonArray([.. sides.Select(s => Take(config, s))]);
    }
}
