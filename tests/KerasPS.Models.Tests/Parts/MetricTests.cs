using System.Text.RegularExpressions;

namespace KerasPS.Tests.Parts;

public sealed class MetricTests
{
    public static IEnumerable<object[]> Cases() => GoldenPart.Rows("metrics", _ => true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equals_keras_after_every_batch(int index, string name, string library)
    {
        var part = GoldenPart.Of("metrics");
        var c = part.Cases[index];
        // tf.keras adds 1e-7 inside its logarithms besides clipping.
        if (library == "tf_keras" && name == "BinaryCrossentropy") return;
        // Its configurations name the type in which weights count.
        var type = library == "tf_keras" && name.EndsWith("IoU", StringComparison.Ordinal)
            ? [new KeyValuePair<string, object?>("dtype", "float32")] : Array.Empty<KeyValuePair<string, object?>>();
        var metric = KerasRegistry.Create<Metric>(name, GoldenPart.Options(c, "config").Concat(type));
        foreach (var call in c["calls"]!.AsArray())
        {
            var yPred = part.Array(call!["y_pred"] ?? call["values"]);
            var yTrue = call["y_true"] is { } given ? part.Array(given) : yPred;
            var weight = call["sample_weight"] is { } w ? part.Array(w) : null;
            var inputs = new[] { yTrue, yPred, weight }.OfType<Tensor>().ToArray();
            // Single precision, as in Keras: the places of scores between thresholds depend on it.
            var x = inputs.Select(i => K.Placeholder(i.Shape, i.DType)).ToArray();
            using var function = new Function(x, [], metric.Update(x[0], x[1], weight is null ? null : x[2]));
            function.Invoke(inputs);
            // Keras 3 hands out the counts themselves here, so all its results show the last batch.
            if (library == "keras" && name == "TrueNegatives" && call != c["calls"]!.AsArray()[^1]) continue;
            var expected = part.Array(call["result"]);
            var actual = Tensor.From(metric.Result()).Reshape(expected.Shape);
            Assert.Null(GoldenCompare.Difference($"{library} {name}", actual, expected, 1e-5));
        }
        if (library != "keras") return;
        Assert.Equal(Regex.Replace(c["name_of_metric"]!.GetValue<string>(), "_[0-9]+$", ""), metric.Name);
        var states = c["variables"]!.AsArray();
        Assert.Equal(states.Count, metric.Variables.Count);
        for (var i = 0; i < states.Count; i++)
            Assert.Null(GoldenCompare.Difference($"{name} state {i}", metric.Variables[i].Value, part.Array(states[i]).Cast(DType.Float32), 1e-5));
        metric.Reset();
        Assert.All(metric.Variables, v => Assert.All(v.Value.ToDoubles(), d => Assert.Equal(0, d)));
    }

    [Theory]
    [InlineData("mse", "MeanSquaredError")]
    [InlineData("binary_accuracy", "BinaryAccuracy")]
    [InlineData("cosine_proximity", "CosineSimilarity")]
    [InlineData("top_k_categorical_accuracy", "TopKCategoricalAccuracy")]
    [InlineData("fmeasure", "BatchFBeta")]
    public void Is_found_by_old_and_new_names(string name, string expected) =>
        Assert.Equal(expected, KerasRegistry.Create<Metric>(name).ClassName);

    [Fact]
    public void A_function_is_averaged_over_samples()
    {
        var metric = (Metric)KerasRegistry.Resolve(typeof(Metric), (SymbolicTensor t, SymbolicTensor p) => K.Abs(t - p))!;
        var x = K.Placeholder(new(2, 1));
        using var function = new Function([x], [], metric.Update(K.ZerosLike(x), x, null));
        function.Invoke(Tensor.From([1f, 3f], 2, 1));
        Assert.Equal([2.0], metric.Result());
    }
}
