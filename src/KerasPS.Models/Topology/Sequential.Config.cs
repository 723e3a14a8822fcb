using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>The configuration of a sequential model.</summary>
public sealed partial class Sequential
{
    /// <inheritdoc/>
    public override JsonObject GetConfig()
    {
        var entries = new JsonArray();
        if (inputLayer is not null) entries.Add(KerasSerializer.Serialize(inputLayer));
        foreach (var layer in layers) entries.Add(KerasSerializer.Serialize(layer));
        var config = new JsonObject
        {
            ["name"] = Name,
            ["trainable"] = Trainable,
            ["dtype"] = DType.ToJson(),
            ["layers"] = entries,
        };
        if (inputLayer is not null) config["build_input_shape"] = OptionConverter.ToJson(inputLayer.Tensor.Shape);
        return config;
    }

    /// <summary>Makes a model of its configuration in Keras 3's form.</summary>
    public static Sequential FromConfig(JsonObject config)
    {
        var model = new Sequential { Name = config["name"]?.GetValue<string>() ?? "" };
        if (config["dtype"] is { } dtype) model.DType = DTypePolicy.FromJson(dtype);
        foreach (var entry in config["layers"] as JsonArray ?? [])
            model.Add((Layer)KerasRegistry.Resolve(typeof(Layer), entry)!);
        if (config["trainable"]?.GetValue<bool>() == false) model.Trainable = false;
        if (model.inputLayer is null && config["build_input_shape"] is JsonArray shape && model.layers.Count > 0)
            model.Build((Shape)OptionConverter.Convert(shape, typeof(Shape))!);
        return model;
    }
}
