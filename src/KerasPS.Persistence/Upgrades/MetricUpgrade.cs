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
            return kind == "MeanMetricWrapper" && item["config"]!["name"] is JsonValue given ? Named(given.GetValue<string>(), name) : name;
        if (kind == "function" && item["config"] is JsonValue own) return own.GetValue<string>();
        var category = KerasRegistry.Find(typeof(Metric), kind) is not null ? typeof(Metric) : typeof(Loss);
        if (item["config"] is JsonObject config && KerasRegistry.Find(category, kind) is { } descriptor)
            foreach (var (key, _) in config.ToList())
                if (descriptor.FindOption(key) is null || (key == "reduction" && config[key]?.ToString() is "auto")) config.Remove(key);
        return item;
    }

    // The wrapper's name is the one in logs: what the user gave, in a model of several outputs behind the output's name.
    private static object Named(string given, string function)
    {
        if (KerasRegistry.Find(typeof(Metric), function) is not { } metric) return function;
        for (var start = 0; ; start = given.IndexOf('_', start) + 1)
        {
            var part = given[start..];
            // 'accuracy' was resolved without targets when the model was saved: what it means is decided again by the data.
            if (part is "accuracy" or "acc" && function.EndsWith("_accuracy", StringComparison.Ordinal)) return part;
            if (KerasRegistry.Find(typeof(Metric), part) == metric) return part;
            if (!part.Contains('_', StringComparison.Ordinal)) break;
        }
        return new JsonObject { ["class_name"] = metric.ClassName, ["config"] = new JsonObject { ["name"] = given } };
    }
}
