using System.IO.Compression;

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

    [Fact]
    public void Unknown_parts_functions_and_ops_are_named_at_once()
    {
        const string json = """
            {"class_name":"Functional","config":{"name":"m","layers":[
              {"class_name":"InputLayer","config":{"batch_shape":[null,3],"name":"i"},"name":"i","inbound_nodes":[]},
              {"class_name":"Dense","config":{"name":"d","units":2,"activation":"my_act","kernel_initializer":{"class_name":"MyInit","config":{}}},"name":"d","inbound_nodes":[]},
              {"class_name":"Lambda","config":{"name":"l","function":{"class_name":"__lambda__","config":{"code":"4wEA"}},"function_type":"lambda"},"name":"l","inbound_nodes":[]},
              {"module":"keras.src.ops.numpy","class_name":"Frobnicate","config":{"name":"op"},"name":"op","inbound_nodes":[
                {"args":[{"class_name":"__keras_tensor__","config":{"shape":[null,3],"dtype":"float32","keras_history":["i",0,0]}}],"kwargs":{}}]}],
              "input_layers":[["i",0,0]],"output_layers":[["op",0,0]]},
             "keras_version":"3.0.0","module":"keras"}
            """;
        var error = Assert.Throws<KerasException>(() => ArchitectureReader.Read(json));
        Assert.Equal("ModelUnsupported", error.ErrorId);
        Assert.All(["my_act", "MyInit", "Lambda 'l'", "Frobnicate"], name => Assert.Contains(name, error.Message));
        var report = ModelFile.Inspect(System.Text.Encoding.UTF8.GetBytes(json), "model.json");
        Assert.Equal(["d", "l", "op"], report.Layers.Where(l => l.Status == ImportStatus.Unsupported).Select(l => l.Name));
    }

    [Fact]
    public void A_report_names_missing_and_unused_weights()
    {
        var folder = Directory.CreateTempSubdirectory("keras-report");
        try
        {
            var (one, two) = (Path.Combine(folder.FullName, "one.keras"), Path.Combine(folder.FullName, "two.keras"));
            ModelFile.Save(Of("first"), one);
            ModelFile.Save(Of("first", "second"), two);
            var (short_, long_) = (Config(one), Config(two));

            SetConfig(one, long_);
            var report = ModelFile.LoadReport(one);
            Assert.False(report.Success);
            Assert.Equal(["second/kernel", "second/bias"], report.MissingWeights);
            Assert.Contains("second", report.Error);

            SetConfig(two, short_);
            report = ModelFile.LoadReport(two);
            Assert.True(report.Success);
            Assert.Equal(["layers/dense_1/vars/0", "layers/dense_1/vars/1"], report.UnusedWeights);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Config(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        using var reader = new StreamReader(zip.GetEntry("config.json")!.Open());
        return reader.ReadToEnd();
    }

    private static void SetConfig(string archive, string config)
    {
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Update);
        zip.GetEntry("config.json")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("config.json").Open());
        writer.Write(config);
    }

    private static Sequential Of(params string[] names)
    {
        var model = new Sequential { Name = "m" };
        foreach (var name in names) model.Add(new Layers.Dense { Units = 3, InputDim = 3, Name = name });
        return model;
    }
}
