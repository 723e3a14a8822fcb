using System.Text.Json.Nodes;
using KerasPS.Tests.Contract;

namespace KerasPS.Tests.Training;

/// <summary>Adapting layers by the product of two narrow matrices.</summary>
public sealed class LowRankTests
{
    public static TheoryData<string, string, string> Layers => new()
    {
        { "Dense", """{"units":3}""", "2,3,4" },
        { "EinsumDense", """{"equation":"abc,cd->abd","output_shape":[null,5],"bias_axes":"d"}""", "2,3,4" },
        { "Embedding", """{"input_dim":4,"output_dim":3}""", "2,5" },
        { "Conv1D", """{"filters":3,"kernel_size":2}""", "2,5,4" },
        { "Conv2D", """{"filters":4,"kernel_size":2,"groups":2}""", "2,4,4,2" },
        { "Conv3D", """{"filters":3,"kernel_size":2}""", "2,3,3,3,2" },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Training_changes_the_product_and_leaves_the_weight(string name, string options, string shape)
    {
        var sample = new LayerSample(name, options, shape, Whole: name == "Embedding");
        var layer = sample.Create();
        var x = sample.Values(sample.InputShapes[0], 1);
        var model = new Sequential(new KerasPS.Layers.InputLayer { BatchShape = new([-1, .. sample.InputShapes[0].ToArray()[1..]]) }, layer);
        using var before = model.Predict(x);
        layer.EnableLora(2, alpha: 3);
        // B is zero at first.
        Assert.Equal(before.ToFloats(), model.Predict(x).ToFloats());

        var adaptation = layer.Adaptation!;
        var kept = adaptation.Weight.Value.ToFloats();
        Assert.DoesNotContain(adaptation.Weight, layer.TrainableWeights);
        Assert.Equal([adaptation.Weight], layer.NonTrainableWeights);
        model.Compile("sgd", "mse");
        model.Fit(x, TestNets.Random(3, before.Shape.ToArray()), new() { Epochs = 2 });
        Assert.Equal(kept, adaptation.Weight.Value.ToFloats());
        Assert.Contains(adaptation.B.Value.ToFloats(), v => v != 0);

        // A layer without an adaptation and with the merged weight computes the same.
        using var adapted = model.Predict(x);
        var merged = layer.Weights.Where(w => w != adaptation.A && w != adaptation.B)
            .Select(w => w == adaptation.Weight ? adaptation.MergedValue() : w.Value).ToArray();
        var plain = sample.Create();
        var other = new Sequential(new KerasPS.Layers.InputLayer { BatchShape = new([-1, .. sample.InputShapes[0].ToArray()[1..]]) }, plain);
        plain.SetWeights(merged);
        var expected = other.Predict(x).ToFloats();
        Assert.All(adapted.ToFloats().Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-5f));
    }

    [Fact]
    public void The_configuration_tells_rank_and_scale_and_makes_the_same_layer()
    {
        var layer = new KerasPS.Layers.Dense { Units = 3, InputDim = 4 };
        Assert.False(layer.GetConfig().ContainsKey("lora_rank"));
        _ = new Sequential(layer);
        layer.EnableLora(2);
        var config = layer.GetConfig();
        Assert.Equal((2, 2.0), (config["lora_rank"]!.GetValue<int>(), config["lora_alpha"]!.GetValue<double>()));
        var again = (KerasPS.Layers.Dense)KerasRegistry.Resolve(typeof(Layer), new JsonObject { ["class_name"] = "Dense", ["config"] = config })!;
        again.EnsureBuilt([new(-1, 4)]);
        Assert.Equal(["kernel", "bias", "lora_kernel_a", "lora_kernel_b"], again.Weights.Select(w => w.Name));
    }

    [Theory]
    [InlineData("LoraUnsupported", "BatchNormalization", "{}")]
    [InlineData("LoraConstraint", "Dense", """{"units":2,"kernel_constraint":"non_neg"}""")]
    [InlineData("LoraRank", "Dense", """{"units":2}""", 0)]
    [InlineData("LoraTwice", "Dense", """{"units":2,"lora_rank":1}""")]
    public void What_cannot_be_adapted_says_why(string id, string name, string options, int rank = 2)
    {
        var layer = new LayerSample(name, options, "2,3").Create();
        layer.EnsureBuilt([new(-1, 3)]);
        Assert.Equal(id, Assert.Throws<KerasException>(() => layer.EnableLora(rank)).ErrorId);
    }

    [Fact]
    public void A_layer_without_weights_yet_says_so() =>
        Assert.Equal("LoraNotBuilt", Assert.Throws<KerasException>(() => new KerasPS.Layers.Dense { Units = 2 }.EnableLora(1)).ErrorId);
}
