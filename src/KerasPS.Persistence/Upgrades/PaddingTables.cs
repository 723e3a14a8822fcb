using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Keras 1 took the padding of ZeroPadding layers as a table of sides or as four numbers in a row.</summary>
internal sealed class PaddingTables : LayerUpgrade
{
    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (!Class(entry).StartsWith("ZeroPadding", StringComparison.Ordinal)) return;
        if (config["padding"] is JsonObject table)
            config["padding"] = Class(entry) == "ZeroPadding1D"
                ? Pair(table, "left_pad", "right_pad")
                : new JsonArray(Pair(table, "top_pad", "bottom_pad"), Pair(table, "left_pad", "right_pad"));
        else if (Class(entry) == "ZeroPadding2D" && config["padding"] is JsonArray { Count: 4 } sides)
            config["padding"] = new JsonArray(
                new JsonArray(sides[0]!.DeepClone(), sides[1]!.DeepClone()), new JsonArray(sides[2]!.DeepClone(), sides[3]!.DeepClone()));
    }

    private static JsonArray Pair(JsonObject table, string before, string after) =>
        new(table[before]?.DeepClone() ?? 0, table[after]?.DeepClone() ?? 0);
}
