using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// Options that other versions write and this one does not have. What stands at an empty value means nothing; anything
/// else is left out with a note, so that a report can name it.
/// </summary>
internal sealed class UnknownOptions : LayerUpgrade
{
    public override int Order => 100;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) is "Functional" or "Sequential" || KerasRegistry.Find(typeof(Layer), Class(entry)) is not { } layer) return;
        foreach (var (key, value) in config.ToList())
        {
            // The branches that a Merge of Keras 1 holds are laid out when the model around it is upgraded.
            if (layer.FindOption(key) is not null || key == "layers") continue;
            // How Python found a function says nothing where the function is given anew.
            if (key is "function_type" or "module" or "output_shape_type" or "output_shape_module" or "mode_type" or "output_mask_type")
            {
                config.Remove(key);
                continue;
            }
            config.Remove(key);
            if (!IsEmpty(value))
                origin.Note(config["name"]?.GetValue<string>() ?? Class(entry),
                    $"{Class(entry)} has no option '{key}'; its value {value!.ToJsonString()} is left out", UpgradeSeverity.Ignored);
        }
    }

    private static bool IsEmpty(JsonNode? value) => value is null || (value is JsonArray { Count: 0 }) || (value is JsonObject { Count: 0 })
        || (value is JsonValue simple && (simple.ToString() is "false" or "0" or "0.0" or ""));
}
