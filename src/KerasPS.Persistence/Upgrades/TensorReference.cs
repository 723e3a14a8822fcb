using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>A tensor of a functional model as Keras 3 writes it.</summary>
internal static class TensorReference
{
    /// <summary>The object of a reference [layer, call, tensor, …].</summary>
    public static JsonObject Make(JsonArray reference) => new()
    {
        ["class_name"] = "__keras_tensor__",
        ["config"] = new JsonObject
        {
            ["keras_history"] = new JsonArray(reference[0]!.DeepClone(), reference[1]!.DeepClone(), reference[2]!.DeepClone()),
        },
    };

    /// <summary>The reference inside such an object, or null.</summary>
    public static JsonArray? History(JsonNode? node) => node is JsonObject item && item["class_name"] is JsonValue name
        && name.TryGetValue<string>(out var text) && text == "__keras_tensor__"
        ? (JsonArray)item["config"]!["keras_history"]!
        : null;
}
