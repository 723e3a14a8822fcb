using System.Text.Json.Nodes;
using KerasPS.Training;
using KerasPS.Upgrades;

namespace KerasPS.KerasH5;

/// <summary>How a model was compiled: the training_config of legacy files and the compile_config of archives.</summary>
internal static class TrainingConfig
{
    /// <summary>Compiles the model as the file says.</summary>
    public static void Apply(Model model, JsonObject config, ModelOrigin origin)
    {
        var entry = (config["optimizer_config"] ?? config["optimizer"])?.DeepClone();
        if (entry is null && config["loss"] is null) return;
        var optimizer = (Optimizer)KerasRegistry.Resolve(typeof(Optimizer), OptimizerUpgrade.Apply(entry, origin) ?? JsonValue.Create("rmsprop"))!;
        model.Compile(new CompileSettings(optimizer, Plain(config["loss"]), Plain(config["metrics"]), Plain(config["weighted_metrics"]), Plain(config["loss_weights"])));
    }

    /// <summary>The configuration of a compiled model as Keras 3 writes it; null where the model is not compiled.</summary>
    /// <param name="model">The model.</param>
    /// <param name="optimizerKey">optimizer_config (legacy) or optimizer (archive).</param>
    public static JsonObject? Of(Model model, string optimizerKey)
    {
        if (model.CompileSettings is not { } settings) return null;
        var optimizer = (JsonObject)KerasSerializer.Serialize(settings.Optimizer);
        return new()
        {
            ["loss"] = Json(settings.Loss),
            ["loss_weights"] = Json(settings.LossWeights),
            ["metrics"] = Json(settings.Metrics),
            ["weighted_metrics"] = Json(settings.WeightedMetrics),
            ["run_eagerly"] = false,
            ["steps_per_execution"] = 1,
            ["jit_compile"] = false,
            [optimizerKey] = optimizerKey == "optimizer" ? optimizer : new JsonObject { ["class_name"] = optimizer["class_name"]!.DeepClone(), ["config"] = optimizer["config"]!.DeepClone() },
        };
    }

    // Short names that a version does not know are written in full.
    private static JsonNode? Json(object? value) => value switch
    {
        string name when KerasRegistry.Find(typeof(Loss), name) is { } loss => Naming.ToSnakeCase(loss.ClassName),
        string name => name,
        System.Collections.IDictionary table => new JsonObject(table.Keys.Cast<object>().Select(k => KeyValuePair.Create(k.ToString()!, Json(table[k])))),
        KerasObject or JsonNode or null => OptionConverter.ToJson(value),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Json)]),
        Delegate function => function.Method.Name,
        _ => OptionConverter.ToJson(value),
    };

    // Lists and tables of names as the compilation takes them; an object stays as it is.
    private static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => list.Select(Plain).ToArray(),
        JsonObject item when item["class_name"] is JsonValue => MetricUpgrade.Apply(item),
        JsonObject table => table.ToDictionary(t => t.Key, t => Plain(t.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node,
    };
}
