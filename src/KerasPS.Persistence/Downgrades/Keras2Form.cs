using System.Text.Json.Nodes;

namespace KerasPS.Downgrades;

/// <summary>
/// Brings an architecture to the form that Keras 2 wrote and that Keras 2, tf.keras and every importer made for them
/// read: bare class names and configurations, calls as lists, types by name.
/// </summary>
internal static class Keras2Form
{
    /// <summary>What the file says wrote it.</summary>
    public const string Version = "2.3.1";

    // Options that came after Keras 2; at their usual values they change nothing.
    private static readonly HashSet<string> Newer =
    [
        "quantization_config", "autocast", "optional", "ragged", "use_cudnn", "synchronized", "renorm",
        "renorm_clipping", "renorm_momentum", "zero_output_for_mask", "keepdims", "groups", "input_axes", "output_axes",
    ];

    /// <summary>The whole tree, with version and backend.</summary>
    public static JsonObject Of(Model model)
    {
        RefuseOps(model);
        var tree = Entry((JsonObject)KerasSerializer.Serialize(model));
        tree["keras_version"] = Version;
        tree["backend"] = "tensorflow";
        return tree;
    }

    /// <summary>One object: class_name and config.</summary>
    public static JsonObject Entry(JsonObject entry)
    {
        var name = entry["class_name"]!.GetValue<string>();
        var config = entry["config"] is JsonObject given ? Config(name, given) : entry["config"]?.DeepClone();
        var result = new JsonObject { ["class_name"] = name == "Functional" ? "Model" : name, ["config"] = config };
        if (entry["name"] is { } own) result["name"] = own.DeepClone();
        return Keras2Objects.Replace(result);
    }

    private static JsonObject Config(string className, JsonObject config)
    {
        var result = new JsonObject();
        foreach (var (key, value) in config)
        {
            if (Newer.Contains(key) && Keras2Objects.IsUsual(key, value)) continue;
            switch (key)
            {
                case "lora_rank" or "lora_alpha": break; // the weights are written merged
                case "dtype": result[key] = TypeName(value); break;
                case "batch_shape": result["batch_input_shape"] = value?.DeepClone(); break;
                case "negative_slope" when className == "LeakyReLU": result["alpha"] = value?.DeepClone(); break;
                case "layers" when value is JsonArray layers: result[key] = Layers(className, layers); break;
                default: result[key] = Value(value); break;
            }
        }
        if (className is "Functional" or "Sequential")
            foreach (var key in new[] { "trainable", "dtype" }) result.Remove(key);
        if (result.ContainsKey("recurrent_dropout")) result.Remove("seed");
        OneDirection(result);
        // A sequential model's input shape stands on its first layer.
        if (className == "Sequential" && config["layers"] is JsonArray { Count: > 1 } own && own[0]?["class_name"]?.ToString() == "InputLayer") result.Remove("build_input_shape");
        if (className == "Functional")
            foreach (var key in new[] { "input_layers", "output_layers" }) result[key] = Keras2Calls.Ends(config[key], config);
        return result;
    }

    private static JsonArray Layers(string className, JsonArray layers)
    {
        var nested = layers.OfType<JsonObject>().Where(l => l["class_name"]?.ToString() is "Sequential" or "Functional").Select(l => l["name"]?.ToString()).ToHashSet();
        var result = new JsonArray();
        JsonNode? shape = null;
        foreach (var layer in layers.OfType<JsonObject>())
        {
            // A sequential model kept the shape of its input on its first layer.
            if (className == "Sequential" && layer["class_name"]?.ToString() == "InputLayer" && layers.Count > 1)
            {
                shape = layer["config"]?["batch_shape"]?.DeepClone();
                continue;
            }
            var entry = Entry(layer);
            if (shape is not null && entry["config"] is JsonObject first && first["layers"] is null) first["batch_input_shape"] = shape;
            shape = null;
            if (layer["inbound_nodes"] is JsonArray nodes) entry["inbound_nodes"] = Keras2Calls.Nodes(nodes, nested);
            result.Add(entry);
        }
        return result;
    }

    // Keras 2 made the way back of the one layer it was given.
    private static void OneDirection(JsonObject config)
    {
        if (config["layer"]?["config"] is not JsonObject forward || config["backward_layer"]?["config"] is not JsonObject backward) return;
        var name = forward["name"]!.ToString();
        const string Prefix = "forward_";
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return;
        var expected = (JsonObject)forward.DeepClone();
        expected["name"] = "backward_" + name[Prefix.Length..];
        expected["go_backwards"] = !forward["go_backwards"]!.GetValue<bool>();
        if (!JsonNode.DeepEquals(expected, backward))
            throw new KerasException("FormatLacks", $"The layers of a Bidirectional differ ('{name}' and '{backward["name"]}'), which Keras 2 files cannot hold. Save as .keras, or as .h5 in the form of Keras 3.");
        forward["name"] = name[Prefix.Length..];
        config.Remove("backward_layer");
    }

    private static JsonNode? Value(JsonNode? value) => value switch
    {
        JsonObject item when item["class_name"]?.ToString() == "function" => item["config"]?.DeepClone(),
        JsonObject item when item["class_name"] is not null => Entry(item),
        JsonArray list => new JsonArray([.. list.Select(Value)]),
        _ => value?.DeepClone(),
    };

    private static JsonNode? TypeName(JsonNode? value) => value is JsonObject policy ? policy["config"]?["name"]?.DeepClone() : value?.DeepClone();

    // Only Keras 3 and tf.keras write ops between layers, and tf.keras under TensorFlow's names.
    private static void RefuseOps(Model model)
    {
        foreach (var inner in model.AllLayers.Append(model).OfType<FunctionalModel>())
            if (inner.Operations.FirstOrDefault(l => l is OperationLayer) is { } op)
                throw new KerasException("FormatLacks", $"The model '{inner.Name}' uses the op '{op.Name}' between its layers, which Keras 2 files cannot hold. " +
                    "Save as .keras, or as .h5 in the form of Keras 3.");
    }
}
