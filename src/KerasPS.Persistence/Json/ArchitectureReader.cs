using System.Text.Json.Nodes;
using KerasPS.Upgrades;

namespace KerasPS;

/// <summary>Reads a model's architecture of any Keras generation: the JSON is brought to Keras 3's form, then built.</summary>
public static class ArchitectureReader
{
    /// <summary>Builds the model of a JSON tree (as <c>to_json</c>, a file's model_config or config.json hold it).</summary>
    /// <param name="root">class_name and config, and perhaps keras_version and backend.</param>
    /// <param name="origin">Who wrote it; null: as the tree itself says.</param>
    /// <exception cref="KerasException">The tree is no model, or holds something unknown.</exception>
    public static Model Read(JsonObject root, ModelOrigin? origin = null)
    {
        origin ??= OriginOf(root);
        var upgraded = (JsonObject)root.DeepClone();
        LayerUpgrades.Apply(upgraded, origin);
        var unsupported = origin.Notes.Where(n => n.Severity == UpgradeSeverity.Unsupported).ToList();
        if (unsupported.Count > 0)
            throw new KerasException("ModelUnsupported", "The model has parts that cannot be read: " +
                string.Join("; ", unsupported.Select(n => $"{n.Layer}: {n.Text.TrimEnd('.')}")) + ".");
        var config = upgraded["config"] as JsonObject
            ?? throw new KerasException("ModelConfig", "The JSON has no model: expected class_name and config.");
        return upgraded["class_name"]?.GetValue<string>() switch
        {
            "Sequential" => Sequential.FromConfig(config),
            "Functional" => FunctionalModel.FromConfig(config),
            var other => throw new KerasException("ModelConfig",
                $"A model is Sequential or Functional; the JSON says '{other}'. Models of a class of your own must be rebuilt in a script."),
        };
    }

    /// <summary>Builds the model of a JSON text.</summary>
    public static Model Read(string json, ModelOrigin? origin = null) => Read(Parse(json), origin);

    /// <summary>Builds the model of a YAML text, as <c>to_yaml</c> of Keras 1 and 2 wrote it.</summary>
    public static Model ReadYaml(string yaml, ModelOrigin? origin = null) => Read(Yaml.YamlReader.Read(yaml), origin);

    /// <summary>Who wrote a tree, as its keras_version and backend say; without them by its form.</summary>
    public static ModelOrigin OriginOf(JsonObject root)
    {
        var version = root["keras_version"]?.GetValue<string>();
        // Only Keras 3 writes modules on layers; only Keras 1 a bare list of layers.
        version ??= root["module"] is not null ? "3" : root["config"] is JsonArray ? "1" : "2";
        return new(version, root["backend"]?.GetValue<string>());
    }

    internal static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new() { MaxDepth = 512 }) as JsonObject
                ?? throw new KerasException("ModelConfig", "The JSON is no object: expected class_name and config.");
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new KerasException("ModelConfig", $"The text is no JSON: {e.Message}", e);
        }
    }
}
