using KerasPS.Hdf5;
using KerasPS.KerasH5;

namespace KerasPS.Tests;

[Collection(nameof(CacheFolder))]
public sealed class PublishedWeightsTests : IDisposable
{
    private const string Address = "https://storage.googleapis.com/tensorflow/keras-applications/mobilenet_v2/";
    private readonly CacheFolder cache = new();

    public void Dispose() => cache.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_come_from_the_server_and_then_from_the_cache(bool top)
    {
        var name = top ? "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_0.35_96.h5" : "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_0.35_96_no_top.h5";
        var source = Small(top).Create();
        Shuffle(source);
        cache.Server.Files[Address + name] = Bytes(source);
        var model = PublishedWeights.Create(Small(top));
        AssertSame(source, model);
        Assert.Equal(["models/" + name], cache.Files);
        AssertSame(source, PublishedWeights.Create(Small(top)));
        Assert.Single(cache.Server.Asked);
    }

    [Fact]
    public void Weights_come_from_a_file_whatever_its_layers_are_called()
    {
        var source = Small(top: false).Create();
        Shuffle(source);
        var path = Path.Combine(cache.Path, "mine.h5");
        File.WriteAllBytes(path, Bytes(source));
        UniqueNames.Reset();
        AssertSame(source, PublishedWeights.Create(Small(top: false), path));
        Assert.Empty(cache.Server.Asked);
    }

    [Fact]
    public void Names_with_slashes_and_output_numbers_are_those_of_the_published_files()
    {
        // tf.keras called DenseNet's first layers conv1/conv and conv1/bn, so that their groups are nested.
        var options = new Dictionary<string, object?> { ["include_top"] = false, ["input_shape"] = new Shape(32, 32, 3) };
        var source = KerasRegistry.Create<Application>("DenseNet121", options).Create();
        Shuffle(source);
        var root = new H5Group();
        var layers = source.Layers.Where(l => l.Weights.Count > 0).ToList();
        string Published(Layer layer) => layer.Name.StartsWith("conv1_", StringComparison.Ordinal) ? layer.Name.Replace('_', '/') : layer.Name;
        NameLists.Write(root, "layer_names", [.. layers.Select(Published)]);
        root.Set("backend", H5Attribute.OfText("tensorflow"));
        root.Set("keras_version", H5Attribute.OfText("2.1.5"));
        foreach (var layer in layers)
        {
            var group = root.Group(Published(layer));
            var names = layer.FileWeights.Select(w => $"{Published(layer)}/{w.Name}:0").ToList();
            NameLists.Write(group, "weight_names", names);
            foreach (var (name, weight) in names.Zip(layer.FileWeights)) group.Put(name, new H5Dataset(weight.Value));
        }
        var path = Path.Combine(cache.Path, "densenet.h5");
        using (var stream = File.Create(path)) H5Writer.Write(root, stream);
        AssertSame(source, PublishedWeights.Create(KerasRegistry.Create<Application>("DenseNet121", options), path));
    }

    [Fact]
    public void A_published_file_is_known_by_its_hash_only()
    {
        var application = KerasRegistry.Create<Application>("EfficientNetB0", new Dictionary<string, object?> { ["include_top"] = false });
        var source = application.Create();
        var path = Path.Combine(cache.Path, "efficientnetb0_notop.h5");
        File.WriteAllBytes(path, Bytes(source));
        Assert.Equal(source.Layers.Count, PublishedWeights.Create(application, path).Layers.Count);
        Assert.False(application.ForPublishedWeights);
    }

    [Fact]
    public void A_file_with_other_hash_is_refused()
    {
        var application = KerasRegistry.Create<Application>("VGG16", new Dictionary<string, object?> { ["include_top"] = false });
        cache.Server.Files[PublishedWeights.File(application).Address.ToString()] = [1, 2, 3];
        Assert.Equal("DownloadHash", Assert.Throws<KerasException>(() => PublishedWeights.Create(application)).ErrorId);
        Assert.Empty(cache.Files);
    }

    [Theory]
    [InlineData("ApplicationClasses", "classes", 10)]
    [InlineData("ApplicationActivation", "classifier_activation", "relu")]
    [InlineData("ApplicationInputShape", "input_shape", "64,64,3")]
    [InlineData("ApplicationInputShape", "input_shape", "224,224,1")]
    public void Options_that_no_published_weights_fit_are_refused(string errorId, string option, object value)
    {
        if (value is string text && option == "input_shape") value = new Shape([.. text.Split(',').Select(int.Parse)]);
        var application = KerasRegistry.Create<Application>("ResNet50", new Dictionary<string, object?> { [option] = value });
        Assert.Equal(errorId, Assert.Throws<KerasException>(() => PublishedWeights.Create(application)).ErrorId);
        Assert.Empty(cache.Server.Asked);
    }

    [Fact]
    public void A_width_that_was_never_trained_has_no_weights()
    {
        var application = KerasRegistry.Create<Application>("MobileNet", new Dictionary<string, object?> { ["alpha"] = 0.3 });
        Assert.Equal("WeightsUnpublished", Assert.Throws<KerasException>(() => PublishedWeights.Create(application)).ErrorId);
    }

    private static Application Small(bool top) => KerasRegistry.Create<Application>("MobileNetV2",
        new Dictionary<string, object?> { ["alpha"] = 0.35, ["input_shape"] = new Shape(96, 96, 3), ["include_top"] = top });

    // Fresh weights that are ones and zeros say nothing.
    private static void Shuffle(Model model)
    {
        var random = new Random(1);
        foreach (var weight in model.Weights)
        {
            var span = weight.Value.Span<float>();
            for (var i = 0; i < span.Length; i++) span[i] = random.NextSingle();
        }
    }

    private byte[] Bytes(Model model)
    {
        var path = Path.Combine(Path.GetTempPath(), $"keras-{Guid.NewGuid():N}.h5");
        try
        {
            ModelFile.SaveWeights(model, path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AssertSame(Model expected, Model actual)
    {
        var (a, b) = (expected.GetWeights(), actual.GetWeights());
        Assert.Equal(a.Length, b.Length);
        for (var i = 0; i < a.Length; i++) Assert.True(a[i].Bytes.SequenceEqual(b[i].Bytes), $"weight {i}");
    }
}
