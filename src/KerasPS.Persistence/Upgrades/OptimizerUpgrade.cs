using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Optimizer configurations of older versions: whose formulas to follow, and names of options.</summary>
internal static class OptimizerUpgrade
{
    /// <summary>The entry in today's form.</summary>
    public static JsonNode? Apply(JsonNode? entry, ModelOrigin origin)
    {
        if (entry is not JsonObject item || item["config"] is not JsonObject config) return entry;
        var name = item["class_name"]!.GetValue<string>();
        item["class_name"] = name[(name.LastIndexOf('>') + 1)..];
        if (origin.Major < 3) config.TryAdd("form", Form(config, origin));
        var descriptor = KerasRegistry.Get(typeof(Optimizer), name);
        foreach (var (key, _) in config.ToList())
            if (descriptor.FindOption(key) is null) config.Remove(key);
        return item;
    }

    // The newer optimizers of tf.keras (2.11) have Keras 3's formulas; they write options that the older ones do not know.
    private static JsonNode Form(JsonObject config, ModelOrigin origin)
    {
        if (origin.Major == 1) return "keras1";
        if (!origin.IsTensorFlowKeras) return "keras2";
        var legacy = config["is_legacy_optimizer"] is JsonValue flag ? flag.GetValue<bool>() : config["jit_compile"] is null;
        return legacy ? "tensor_flow_legacy" : "tensor_flow";
    }
}
