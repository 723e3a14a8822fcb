using System.Text.Json.Nodes;
using KerasPS.Datasets;

namespace KerasPS.Golden;

/// <summary>What Keras says of its datasets' files: names, places and hashes, labels, word numbers, and the shuffle.</summary>
public sealed class DatasetFactTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("datasets");
    private static readonly JsonNode Facts = Archive.Json("facts.json");

    public static TheoryData<string> Files => ["imdb", "reuters", "mnist", "fashion_mnist", "boston_housing", "california_housing", "cifar10", "cifar100"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_file_is_asked_for_where_Keras_asks(string name)
    {
        var expected = Facts["cache"]!["keras3"]![name]!.AsArray().Select(f => f!).ToList();
        var home = Environment.GetEnvironmentVariable("KERAS_HOME");
        var folder = Directory.CreateTempSubdirectory("keras-home");
        var asked = new List<CachedFile>();
        try
        {
            Environment.SetEnvironmentVariable("KERAS_HOME", folder.FullName);
            var dataset = KerasRegistry.Create<KerasDataset>(name);
            dataset.Download = new() { Approve = f => { asked.Add(f); return false; } };
            Assert.Throws<DownloadDeclinedException>(() => dataset.Load());
            Assert.Empty(folder.GetFileSystemInfos());
        }
        finally
        {
            Environment.SetEnvironmentVariable("KERAS_HOME", home);
            folder.Delete(recursive: true);
        }
        var file = Assert.Single(asked);
        var place = expected.First(f => f["path"]!.GetValue<string>() == Uri.UnescapeDataString(file.Address.AbsolutePath[1..]));
        Assert.Equal(place["hash"]?.GetValue<string>(), file.Hash);
        Assert.Equal(place["cache_subdir"]!.GetValue<string>(), file.Subfolder);
        // Keras unpacks these two and calls the folder so.
        if (!place["extract"]!.GetValue<bool>()) Assert.Equal(place["fname"]!.GetValue<string>(), file.Name);
    }

    [Fact]
    public void Topics_have_the_names_of_Keras() =>
        Assert.Equal(Facts["reuters_label_names"]!.AsArray().Select(n => n!.GetValue<string>()), new Reuters().ClassNames);

    [Fact]
    public void The_shuffle_is_that_of_NumPy()
    {
        var random = new MersenneTwister(113);
        Assert.Equal(Facts["mt19937_seed113_first10"]!.AsArray().Select(n => n!.GetValue<uint>()), Enumerable.Range(0, 10).Select(_ => random.Next()));
        foreach (var row in Facts["permutations"]!.AsArray())
        {
            if (row!["permutation"] is not JsonArray expected) continue;
            var generator = new MersenneTwister(row["seed"]!.GetValue<uint>());
            foreach (var before in row["after_shuffling"] as JsonArray ?? []) generator.Permutation(before!.GetValue<int>());
            Assert.Equal(expected.Select(n => n!.GetValue<int>()), generator.Permutation(row["n"]!.GetValue<int>()));
        }
    }

    [Theory]
    [InlineData("imdb_word_index.json")]
    [InlineData("imdb_word_index.pkl")]
    [InlineData("reuters_word_index.json")]
    public void Words_have_their_numbers(string file)
    {
        var folder = Directory.CreateTempSubdirectory("keras-words");
        try
        {
            var expected = Archive.Json("source/imdb_word_index.json").AsObject().ToDictionary(w => w.Key, w => w.Value!.GetValue<int>());
            Assert.Equal(expected, new Imdb { Path = Archive.Extract("source/" + file, folder.FullName) }.ReadWordIndex().ToDictionary());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
