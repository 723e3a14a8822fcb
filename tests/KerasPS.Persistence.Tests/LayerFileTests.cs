using System.Text.Json.Nodes;
using KerasPS.Layers;
using KerasPS.Tests.Contract;

namespace KerasPS.Tests;

/// <summary>The part of the layers' contract that concerns files: a saved layer comes back with its options, weights and results.</summary>
public sealed class LayerFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keras-layer-").FullName;

    public static IEnumerable<object[]> Rows() => LayerSamples.All.Select(s => new object[] { s.Name });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_layer_in_a_file_comes_back(string name)
    {
        var sample = LayerSamples.All.First(s => s.Name == name);
        UniqueNames.Reset();
        var layer = sample.Create();
        var inputs = sample.InputShapes.Select(s => new InputLayer { BatchShape = s.With(0, Shape.Unknown), DType = DTypePolicy.Parse(sample.DataType.KerasName()) }.Tensor).ToArray();
        var model = new FunctionalModel(inputs, layer.ApplyAll(inputs));
        var data = sample.InputShapes.Select((s, i) => sample.Values(s, i)).ToArray();
        // A class that Keras no longer has comes back as the one that does its work.
        var form = KerasSerializer.Serialize(layer);
        object given = data.Length == 1 ? data[0] : data;
        var expected = model.PredictAll(given);
        foreach (var file in (string[])["a.keras", "a.h5"])
        {
            var path = Path.Combine(folder, file);
            ModelFile.Save(model, path, force: true);
            UniqueNames.Reset();
            var read = ModelFile.Load(path);
            var again = read.Layers.Single(l => l.Name == layer.Name);
            var found = KerasSerializer.Serialize(again);
            Assert.Equal(form["class_name"]!.ToString(), again.ClassName);
            Assert.True(JsonNode.DeepEquals(form["config"], found["config"]), $"{file}\n{form}\n{found}");
            Assert.Equal(layer.Weights.Select(w => w.Name), again.Weights.Select(w => w.Name));
            foreach (var (a, b) in model.GetWeights().Zip(read.GetWeights())) Assert.Equal(a.ToDoubles(), b.ToDoubles());
            foreach (var (a, b) in expected.Zip(read.PredictAll(given))) Assert.Equal(a.ToDoubles(), b.ToDoubles());
        }
    }
}
