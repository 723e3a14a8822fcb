using System.Text.Json.Nodes;

namespace KerasPS.Downgrades;

/// <summary>Small objects that Keras 2 wrote as a more general one: its initializers by fans, its penalties.</summary>
internal static class Keras2Objects
{
    // Class → scale, fan and distribution of the VarianceScaling it is.
    private static readonly Dictionary<string, (double Scale, string Mode, string Distribution)> Scalings = new(StringComparer.Ordinal)
    {
        ["GlorotUniform"] = (1, "fan_avg", "uniform"), ["GlorotNormal"] = (1, "fan_avg", "normal"),
        ["HeUniform"] = (2, "fan_in", "uniform"), ["HeNormal"] = (2, "fan_in", "normal"),
        ["LecunUniform"] = (1, "fan_in", "uniform"), ["LecunNormal"] = (1, "fan_in", "normal"),
    };

    /// <summary>The object as Keras 2 knows it.</summary>
    public static JsonObject Replace(JsonObject entry)
    {
        var name = entry["class_name"]!.GetValue<string>();
        var config = entry["config"] as JsonObject;
        if (Scalings.TryGetValue(name, out var scaling))
            return new()
            {
                ["class_name"] = "VarianceScaling",
                ["config"] = new JsonObject { ["scale"] = scaling.Scale, ["mode"] = scaling.Mode, ["distribution"] = scaling.Distribution, ["seed"] = config?["seed"]?.DeepClone() },
            };
        if (name is "L1" or "L2" && config is not null)
            return new()
            {
                ["class_name"] = "L1L2",
                ["config"] = new JsonObject { ["l1"] = config["l1"]?.DeepClone() ?? 0.0, ["l2"] = config["l2"]?.DeepClone() ?? 0.0 },
            };
        return entry;
    }

    /// <summary>Whether a newer option stands at the value that older versions had without saying so.</summary>
    public static bool IsUsual(string key, JsonNode? value) => value is null || key is "use_cudnn" or "autocast" or "zero_output_for_mask"
        || value.ToJsonString() is "false" or "null" || (key == "groups" && value.ToJsonString() == "1")
        || (key == "renorm_momentum") || (key is "input_axes" or "output_axes");
}
