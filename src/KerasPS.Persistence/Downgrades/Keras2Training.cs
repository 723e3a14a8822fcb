using System.Text.Json.Nodes;

namespace KerasPS.Downgrades;

/// <summary>How a model was compiled, as Keras 2 writes it: without what came later.</summary>
internal static class Keras2Training
{
    // Options that Keras 2's optimizers do not know.
    private static readonly HashSet<string> Newer =
    [
        "name", "weight_decay", "global_clipnorm", "use_ema", "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor",
        "gradient_accumulation_steps", "jit_compile",
    ];

    public static JsonObject Of(JsonObject training)
    {
        var optimizer = (JsonObject)training["optimizer_config"]!.DeepClone();
        var config = (JsonObject)optimizer["config"]!;
        foreach (var (key, value) in config.ToList())
            if (Newer.Contains(key) || (key is "clipnorm" or "clipvalue" && value is null)) config.Remove(key);
        config.TryAdd("decay", 0.0);
        return new()
        {
            ["optimizer_config"] = optimizer,
            ["loss"] = Plain(training["loss"]),
            ["metrics"] = Plain(training["metrics"]),
            ["weighted_metrics"] = Plain(training["weighted_metrics"]),
            ["sample_weight_mode"] = null,
            ["loss_weights"] = training["loss_weights"]?.DeepClone(),
        };
    }

    private static JsonNode? Plain(JsonNode? value) => value switch
    {
        JsonObject item when item["class_name"]?.ToString() == "function" => item["config"]?.DeepClone(),
        JsonObject item when item["class_name"] is not null => Keras2Form.Entry(item),
        JsonObject table => new JsonObject(table.Select(p => KeyValuePair.Create(p.Key, Plain(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        _ => value?.DeepClone(),
    };
}
