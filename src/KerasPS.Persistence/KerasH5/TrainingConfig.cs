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
        model.Compile(new CompileSettings(optimizer,
            Plain(config["loss"], typeof(Loss)), Plain(config["metrics"], typeof(Metric)), Plain(config["weighted_metrics"], typeof(Metric)), Plain(config["loss_weights"], null)) { Form = FormOf(origin) });
    }

    // What an older Keras began goes on by its rules.
    private static TrainingForm FormOf(ModelOrigin origin) => origin switch
    {
        { Major: 1 } => TrainingForm.Keras1,
        { Major: 2, IsTensorFlowKeras: true } => TrainingForm.TensorFlow,
        { Major: 2 } => origin.Version!.StartsWith("2.3", StringComparison.Ordinal) ? TrainingForm.Keras2 : TrainingForm.Keras22,
        _ => TrainingForm.Keras3,
    };

    /// <summary>The configuration of a compiled model as Keras 3 writes it; null where the model is not compiled, or with functions that have no name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="optimizerKey">optimizer_config (legacy) or optimizer (archive).</param>
    public static JsonObject? Of(Model model, string optimizerKey)
    {
        if (model.CompileSettings is not { } settings || UnnamedFunctions.OfTraining(model).Any()) return null;
        var optimizer = (JsonObject)KerasSerializer.Serialize(settings.Optimizer);
        return new()
        {
            ["loss"] = Json(settings.Loss, typeof(Loss)),
            ["loss_weights"] = Json(settings.LossWeights, null),
            ["metrics"] = Json(settings.Metrics, typeof(Metric)),
            ["weighted_metrics"] = Json(settings.WeightedMetrics, typeof(Metric)),
            ["run_eagerly"] = false,
            ["steps_per_execution"] = 1,
            ["jit_compile"] = false,
            [optimizerKey] = optimizerKey == "optimizer" ? optimizer : new JsonObject { ["class_name"] = optimizer["class_name"]!.DeepClone(), ["config"] = optimizer["config"]!.DeepClone() },
        };
    }

    // Short names that a version does not know are written in full; objects that an older version wrote get their module.
    private static JsonNode? Json(object? value, Type? category) => value switch
    {
        string name when KerasRegistry.Find(typeof(Loss), name) is { } loss => Naming.ToSnakeCase(loss.ClassName),
        string name => name,
        JsonObject item when category is not null && item["class_name"] is JsonValue name && item["module"] is null
            && KerasRegistry.Find(category, name.GetValue<string>()) is not null => KerasSerializer.Serialize(KerasRegistry.Resolve(category, item)!),
        System.Collections.IDictionary table => new JsonObject(table.Keys.Cast<object>().Select(k => KeyValuePair.Create(k.ToString()!, Json(table[k], category)))),
        KerasObject or JsonNode or null => OptionConverter.ToJson(value),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(i => Json(i, category))]),
        Delegate function => function.Method.Name,
        _ => OptionConverter.ToJson(value),
    };

    // Lists and tables of names as the compilation takes them; an object stays as it is. Names of the reader's own objects
    // are resolved now, for they may mean nothing when the first targets are seen.
    private static object? Plain(JsonNode? node, Type? category) => node switch
    {
        null => null,
        JsonArray list => list.Select(i => Plain(i, category)).ToArray(),
        JsonObject item when item["class_name"] is JsonValue => Custom(item, category) ?? Upgraded(item, category),
        JsonObject table => table.ToDictionary(t => t.Key, t => Plain(t.Value, category)),
        JsonValue value when value.TryGetValue<string>(out var text) => Custom(value, category) ?? text,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node,
    };

    private static object Upgraded(JsonObject item, Type? category)
    {
        var upgraded = MetricUpgrade.Apply(item);
        return upgraded is string name ? Custom(JsonValue.Create(name), category) ?? name : upgraded;
    }

    private static object? Custom(JsonNode node, Type? category)
    {
        var name = node as JsonValue ?? node["config"] as JsonValue ?? node["class_name"];
        if (category is null || name is not JsonValue text || !text.TryGetValue<string>(out var known)) return null;
        return CustomObjectScope.Has(category, known) ? KerasRegistry.Resolve(category, node) : null;
    }
}
