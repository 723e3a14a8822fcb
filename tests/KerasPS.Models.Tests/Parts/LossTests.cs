using System.Text.Json.Nodes;

namespace KerasPS.Tests.Parts;

public sealed class LossTests
{
    public static IEnumerable<object[]> Cases() => GoldenPart.Rows("losses", c => c["gradient"] is not null);

    public static IEnumerable<object[]> Masked() => GoldenPart.Rows("losses", c => GoldenPart.Name(c).EndsWith(" masked", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equals_keras(int index, string name, string library)
    {
        var part = GoldenPart.Of("losses");
        var c = part.Cases[index];
        var (yTrue, yPred, weight) = (part.Array(c["y_true"]), part.Array(c["y_pred"]), part.Array(c["sample_weight"]));
        // tf.keras adds 1e-7 inside its logarithms besides clipping, which shows at probabilities of 0 and 1.
        if (library == "tf_keras" && name == "BinaryCrossentropy" && yPred.ToDoubles().Any(p => p is 0 or 1)) return;
        // It also broadcasts a vector of targets against a column of predictions.
        if (library == "tf_keras" && yTrue.Rank != yPred.Rank && name == "BinaryCrossentropy") return;
        foreach (var (key, expected) in c["out"]!.AsObject())
        {
            if (!part.IsArray(expected)) continue; // Keras refused the combination
            var weighted = key.EndsWith("_weighted", StringComparison.Ordinal);
            var loss = Create(name, c, weighted ? key[..^"_weighted".Length] : key);
            var actual = Evaluate.One([yTrue, yPred, weight], x => loss.Compute(x[0], x[1], weighted ? x[2] : null));
            Assert.Null(GoldenCompare.Difference($"{library} {name} {key}", actual, part.Array(expected), 1e-5));
        }
        var mean = Create(name, c, "sum_over_batch_size");
        var gradient = Evaluate.One([yTrue, yPred], x => Gradients.Of(mean.Compute(x[0], x[1]), x[1])[0]!);
        Assert.Null(GoldenCompare.Difference($"{library} {name} gradient", gradient, part.Array(c["gradient"]), 1e-4));
    }

    [Theory]
    [MemberData(nameof(Masked))]
    public void Counts_a_mask_as_keras_does(int index, string name, string library)
    {
        var part = GoldenPart.Of("losses");
        var c = part.Cases[index];
        var o = c["out"]!.AsObject();
        var (mask, steps) = (part.Array(o["mask"]), part.Array(o["step_weight"]));
        foreach (var (key, expected) in o)
        {
            if (key is "mask" or "step_weight" || !part.IsArray(expected)) continue;
            var stepped = key.EndsWith("_step_weighted", StringComparison.Ordinal);
            var sampled = key.EndsWith("_sample_weighted", StringComparison.Ordinal);
            var reduction = stepped ? key[..^"_step_weighted".Length] : sampled ? key[..^"_sample_weighted".Length] : key;
            var loss = Create(name[..^" masked".Length], c, reduction);
            var actual = Evaluate.One([part.Array(c["y_true"]), part.Array(c["y_pred"]), mask,
                stepped ? steps : part.Array(c["sample_weight"])], x =>
            {
                x[1].Mask = x[2];
                return loss.Compute(x[0], x[1], stepped || sampled ? x[3] : null);
            });
            Assert.Null(GoldenCompare.Difference($"{library} {name} {key}", actual, part.Array(expected), 1e-5));
        }
    }

    [Theory]
    [InlineData("mse", "MeanSquaredError")]
    [InlineData("MSE", "MeanSquaredError")]
    [InlineData("kullback_leibler_divergence", "KLDivergence")]
    [InlineData("cosine_proximity", "CosineSimilarity")]
    [InlineData("logcosh", "LogCosh")]
    [InlineData("binary_crossentropy", "BinaryCrossentropy")]
    [InlineData("sparse_categorical_crossentropy", "SparseCategoricalCrossentropy")]
    public void Is_found_by_old_and_new_names(string name, string expected) =>
        Assert.Equal(expected, KerasRegistry.Create<Loss>(name).ClassName);

    [Fact]
    public void Crossentropy_after_softmax_is_computed_from_logits()
    {
        var loss = KerasRegistry.Create<Loss>("sparse_categorical_crossentropy");
        var value = Evaluate.One([Tensor.From([2f]), Tensor.From([200f, 0f, -200f], 1, 3)],
            x => loss.Compute(x[0], K.Softmax(x[1])));
        Assert.Equal(400, value.GetDouble(0), 3);
    }

    private static Loss Create(string name, JsonObject c, string reduction) => KerasRegistry.Create<Loss>(name,
        GoldenPart.Options(c, "config").Append(new("reduction", reduction)));
}
