using System.Text.Json.Nodes;
using KerasPS.Downgrades;
using KerasPS.Yaml;

namespace KerasPS;

/// <summary>Writes a model's architecture alone, without weights: JSON of Keras 3 or Keras 2, YAML of Keras 2.</summary>
public static class ArchitectureWriter
{
    /// <summary>The JSON of Keras' <c>to_json</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="form">Which generation's form.</param>
    /// <param name="indented">Whether it is laid out over lines.</param>
    public static string ToJson(Model model, KerasForm form = KerasForm.Keras3, bool indented = false) =>
        PythonJson.ReadableText(Tree(model, form), indented);

    /// <summary>The YAML of Keras 2's <c>to_yaml</c>.</summary>
    public static string ToYaml(Model model) => YamlWriter.Write(Keras2Form.Of(model));

    internal static JsonObject Tree(Model model, KerasForm form)
    {
        if (form == KerasForm.Keras2) return Keras2Form.Of(model);
        var tree = (JsonObject)KerasSerializer.Serialize(model);
        tree["keras_version"] = KerasH5.LegacyFile.Version;
        tree["backend"] = "tensorflow";
        return tree;
    }
}
