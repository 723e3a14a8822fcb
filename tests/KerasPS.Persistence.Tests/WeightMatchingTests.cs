using KerasPS.Layers;

namespace KerasPS.Tests;

/// <summary>Weights of one model for another that shares layers with it, in both layouts.</summary>
public sealed class WeightMatchingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keras-matching").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("w.h5")]
    [InlineData("w.weights.h5")]
    [InlineData("w.keras")]
    public void By_name_takes_what_both_have_and_tells_the_rest(string file)
    {
        var path = Save(Net(("body", 4), ("old_head", 3)), file);
        var target = Net(("other", 4), ("body", 4), ("head", 2));
        var before = target.Layers[2].GetWeights();
        var report = ModelFile.LoadWeights(target, path, byName: true);
        Assert.All(target.Layers[1].GetWeights()[0].ToFloats(), v => Assert.Equal(7, v));
        Assert.Equal(before[0].ToFloats(), target.Layers[2].GetWeights()[0].ToFloats());
        Assert.All(["other", "head"], name => Assert.Contains(report.MissingWeights, m => m.StartsWith(name, StringComparison.Ordinal)));
        Assert.NotEmpty(report.UnusedWeights);
    }

    [Theory]
    [InlineData("w.h5", true)]
    [InlineData("w.h5", false)]
    [InlineData("w.weights.h5", true)]
    [InlineData("w.weights.h5", false)]
    public void Layers_of_other_shapes_are_refused_or_passed_over(string file, bool byName)
    {
        var path = Save(Net(("body", 4), ("head", 3)), file);
        var target = Net(("body", 4), ("head", 2));
        Assert.Equal("ShapeMismatch", Assert.Throws<ShapeMismatchException>(() => ModelFile.LoadWeights(target, path, byName)).ErrorId);
        target = Net(("body", 4), ("head", 2));
        var head = target.Layers[1].GetWeights()[0].ToFloats();
        var told = new List<string>();
        var report = ModelFile.LoadWeights(target, path, byName, skipMismatch: true, skipped: told.Add);
        Assert.All(target.Layers[0].GetWeights()[0].ToFloats(), v => Assert.Equal(7, v));
        Assert.Equal(head, target.Layers[1].GetWeights()[0].ToFloats());
        Assert.Equal(told, report.SkippedWeights);
        Assert.Contains("head", Assert.Single(told));
    }

    [Theory]
    [InlineData("w.h5")]
    [InlineData("w.weights.h5")]
    public void Nested_models_and_cells_are_found_by_name_too(string file)
    {
        Sequential Nested(string first) => new(
            new Sequential(new LSTM { Units = 3, InputShape = new(5, 2), Name = "lstm" }) { Name = "inner" },
            new Dense { Units = 2, Name = first });
        var source = Nested("a");
        foreach (var weight in source.Weights) weight.Value.Span<float>().Fill(7);
        var path = Save(source, file);
        var target = Nested("b");
        ModelFile.LoadWeights(target, path, byName: true);
        Assert.All(target.Layers[0].GetWeights(), w => Assert.All(w.ToFloats(), v => Assert.Equal(7, v)));
        Assert.DoesNotContain(target.Layers[1].GetWeights()[0].ToFloats(), v => v == 7);
    }

    private string Save(Model model, string file)
    {
        foreach (var weight in model.Weights) weight.Value.Span<float>().Fill(7);
        var path = Path.Combine(folder, file);
        if (file.EndsWith(".keras", StringComparison.Ordinal)) ModelFile.Save(model, path);
        else ModelFile.SaveWeights(model, path);
        return path;
    }

    private static Sequential Net(params (string Name, int Units)[] layers)
    {
        var model = new Sequential();
        foreach (var (name, units) in layers) model.Add(model.Layers.Count == 0 ? new Dense { Units = units, Name = name, InputDim = 4 } : new Dense { Units = units, Name = name });
        return model;
    }
}
