using System.Text.Json;

namespace KerasPS.Tests;

/// <summary>Predictions decoded as real Keras decoded them, with the class names its test index has.</summary>
[Collection(nameof(CacheFolder))]
public sealed class ImageNetClassTests : IDisposable
{
    private readonly CacheFolder cache = new();

    public void Dispose() => cache.Dispose();

    [Theory]
    [InlineData("distinct", 5)]
    [InlineData("distinct_top3", 3)]
    [InlineData("distinct_top1", 1)]
    public void Predictions_are_named_as_in_Keras(string name, int top)
    {
        var expected = GoldenArchive.Of("applications").Json("preprocess.json")["keras3"]!["decode_predictions"]!.AsArray()
            .Single(c => c!["name"]!.GetValue<string>() == name)!["result"]!.AsArray();
        var path = Path.Combine(cache.Path, "index.json");
        File.WriteAllText(path, JsonSerializer.Serialize(Enumerable.Range(0, 1000).ToDictionary(i => $"{i}", i => new[] { $"n{i:00000000}", $"class_{i}" })));
        var classes = ImageNetClass.All(path);
        var scores = new Tensor(new(expected.Count, 1000));
        for (var i = 0; i < scores.Size; i++) scores.SetDouble(i, (float)(Unit(3, (uint)i) / 2 + 0.5));
        var found = PredictedClass.Of(scores, top, i => (classes[i].Id, classes[i].Name)).ToList();
        Assert.Equal(expected.Sum(r => r!.AsArray().Count), found.Count);
        foreach (var item in found)
        {
            var row = expected[item.Sample]![item.Rank - 1]!;
            Assert.Equal(row[0]!.GetValue<string>(), item.Id);
            Assert.Equal(row[1]!.GetValue<string>(), item.Name);
            Assert.Equal(row[2]!.GetValue<double>(), item.Score);
        }
    }

    [Fact]
    public void Without_a_network_the_error_says_where_the_file_belongs()
    {
        var error = Assert.Throws<KerasException>(() => ImageNetClass.All());
        Assert.Equal("DownloadFailed", error.ErrorId);
        Assert.Contains(Path.Combine(cache.Path, "models", "imagenet_class_index.json"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_form_is_refused()
    {
        var path = Path.Combine(cache.Path, "index.json");
        File.WriteAllText(path, """{"1": ["a", "b"]}""");
        Assert.Equal("ClassIndexDamaged", Assert.Throws<KerasException>(() => ImageNetClass.All(path)).ErrorId);
    }

    // The formula of the golden cases.
    private static double Unit(uint k, uint i) => (Mix(Mix(k + 1) + i) >> 8) / 8388608.0 - 1;

    private static uint Mix(uint x)
    {
        x ^= x >> 16;
        x *= 0x7feb352d;
        x ^= x >> 15;
        x *= 0x846ca68b;
        return x ^ x >> 16;
    }
}
