using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>tf.keras wraps metric and loss functions in an object that names them.</summary>
internal static class MetricUpgrade
{
    /// <summary>The name or the object to compile with.</summary>
    public static object Apply(JsonObject item)
    {
        var kind = item["class_name"]!.GetValue<string>();
        if (kind is "MeanMetricWrapper" or "LossFunctionWrapper" && item["config"]?["fn"] is JsonValue function && function.TryGetValue<string>(out var name))
            // The wrapper's own name is the one in logs.
            return KerasRegistry.Find(typeof(Metric), name) is { } metric && kind == "MeanMetricWrapper"
                ? new JsonObject { ["class_name"] = metric.ClassName, ["config"] = new JsonObject { ["name"] = item["config"]!["name"]?.DeepClone() } }
                : name;
        if (kind == "function" && item["config"] is JsonValue own) return own.GetValue<string>();
        var category = KerasRegistry.Find(typeof(Metric), kind) is not null ? typeof(Metric) : typeof(Loss);
        if (item["config"] is JsonObject config && KerasRegistry.Find(category, kind) is { } descriptor)
            foreach (var (key, _) in config.ToList())
                if (descriptor.FindOption(key) is null || (key == "reduction" && config[key]?.ToString() is "auto")) config.Remove(key);
        return item;
    }
}
