namespace KerasPS.Tests;

public sealed class InspectTests
{
    [Theory]
    [InlineData("keras1", "1.2.2")]
    [InlineData("keras2", "2.")]
    [InlineData("tfkeras", "2.21")]
    [InlineData("keras3", "3.15.1")]
    public void Every_model_file_can_be_looked_into(string folder, string version)
    {
        var archive = GoldenArchive.Of(folder);
        var seen = 0;
        foreach (var file in archive.Files.Where(f => f.EndsWith(".h5", StringComparison.Ordinal) || f.EndsWith(".keras", StringComparison.Ordinal)))
        {
            var report = ModelFile.Inspect(archive.Bytes(file), file);
            Assert.Equal(file, report.File);
            if (report.Format is "LegacyHdf5" or "KerasArchive")
            {
                Assert.StartsWith(version, report.KerasVersion);
                Assert.NotEmpty(report.Layers);
                // Keras 1 does not write the name of a sequential model inside another.
                if (file != "sequential_nested.h5") Assert.Empty(report.UnusedWeights);
            }
            seen++;
        }
        Assert.True(seen > 10);
    }

    [Fact]
    public void All_unknown_classes_are_named_at_once()
    {
        const string json = """
            {"class_name":"Sequential","config":{"name":"s","layers":[
              {"class_name":"InputLayer","config":{"batch_shape":[null,3],"name":"i"}},
              {"class_name":"Frobnicate","config":{"name":"first"}},
              {"class_name":"Dense","config":{"name":"d","units":2}},
              {"class_name":"TimeDistributed","config":{"name":"t","layer":{"class_name":"Twist","config":{"name":"second"}}}}]},
             "keras_version":"3.0.0","module":"keras"}
            """;
        var error = Assert.Throws<KerasException>(() => ArchitectureReader.Read(json));
        Assert.Equal("ModelUnsupported", error.ErrorId);
        Assert.Contains("first", error.Message);
        Assert.Contains("second", error.Message);
        var report = ModelFile.Inspect(System.Text.Encoding.UTF8.GetBytes(json), "model.json");
        Assert.False(report.IsSupported);
        Assert.Equal("Json", report.Format);
        Assert.Equal(ImportStatus.Ok, report.Layers.Single(l => l.Name == "d").Status);
        Assert.Equal(ImportStatus.Unsupported, report.Layers.Single(l => l.Name == "second").Status);
    }
}
