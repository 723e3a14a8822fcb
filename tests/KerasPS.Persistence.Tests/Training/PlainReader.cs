using System.Text.Json.Nodes;
using KerasPS.Hdf5;

namespace KerasPS.Tests;

/// <summary>Reads architecture and weights of a Keras 3 .h5 file by their order alone, to begin a training from real weights.</summary>
internal static class PlainReader
{
    public static (Model Model, JsonObject Training) Read(string file)
    {
        using var h5 = Hdf5File.Open(new MemoryByteSource(GoldenArchive.Of("training").Bytes(file), file));
        var model = (Model)KerasRegistry.Resolve(typeof(Layer), JsonNode.Parse(h5.Root.Text("model_config")!))!;
        var groups = h5.Root.FindGroup("model_weights")!;
        var weights = new Dictionary<string, Tensor[]>();
        foreach (var name in groups.Attribute("layer_names")!.Strings!)
        {
            var layer = groups.FindGroup(name)!;
            weights[name] = [.. (layer.Attribute("weight_names")?.Strings ?? []).Select(w => layer.FindDataset(w)!.Read())];
        }
        foreach (var layer in model.Layers)
            if (weights.GetValueOrDefault(layer.Name) is { Length: > 0 } values)
                for (var i = 0; i < values.Length; i++) layer.FileWeights[i].Assign(values[i]);
        return (model, JsonNode.Parse(h5.Root.Text("training_config")!)!.AsObject());
    }
}
