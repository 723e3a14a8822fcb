using System.Text.Json.Nodes;

namespace KerasPS.Tests.Contract;

/// <summary>What every layer must do, checked on one sample of each.</summary>
public sealed class LayerContractTests
{
    public static IEnumerable<object[]> Rows() => LayerSamples.All.Select(s => new object[] { s.Name });

    private static LayerSample Sample(string name) => LayerSamples.All.First(s => s.Name == name);

    [Fact]
    public void Every_registered_layer_has_a_row()
    {
        var rows = LayerSamples.All.Select(s => s.Name).Concat(LayerSamples.Elsewhere).ToHashSet();
        Assert.Empty(KerasRegistry.All(typeof(Layer)).Where(d => d.Package is null && !rows.Contains(d.ClassName)).Select(d => d.ClassName));
        Assert.Equal(LayerSamples.All.Count, LayerSamples.All.Select(s => s.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Configuration_comes_back(string name)
    {
        var layer = Sample(name).Create();
        var config = layer.GetConfig();
        var again = KerasRegistry.Create<Layer>(name, ((JsonObject)config.DeepClone()).Select(o => KeyValuePair.Create(o.Key, (object?)o.Value)));
        Assert.True(JsonNode.DeepEquals(config, again.GetConfig()), $"{config}\n{again.GetConfig()}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Shapes_of_an_unknown_batch_are_those_of_data(string name)
    {
        var sample = Sample(name);
        if (sample.InputShapes.Count == 0) return;
        var layer = sample.Create();
        var inputs = sample.InputShapes.Select(s => K.Placeholder(s.With(0, Shape.Unknown), Type(sample))).ToArray();
        var outputs = layer.Invoke(inputs, new CallContext(training: false));
        using var function = new Function(inputs, outputs);
        var results = function.Invoke([.. sample.InputShapes.Select((s, i) => Values(s, i, sample))]);
        for (var i = 0; i < results.Length; i++)
        {
            Assert.Equal(outputs[i].Shape.Skip(1), results[i].Shape.Skip(1));
            Assert.Equal(2, results[i].Shape[0]);
        }
        if (sample.Weights != "-") Assert.Equal(sample.WeightNames, layer.Weights.Select(w => w.Name));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gradients_equal_differences(string name)
    {
        var sample = Sample(name);
        if (sample.InputShapes.Count == 0 || !sample.Numeric) return;
        var layer = sample.Create("float64");
        foreach (var inner in Inner(layer)) inner.DType = DTypePolicy.Parse("float64");
        var inputs = sample.InputShapes.Select(s => K.Placeholder(s, sample.Whole ? DType.Int32 : DType.Float64)).ToArray();
        var outputs = layer.Invoke(inputs, new CallContext(training: false));
        var random = new Random(5);
        foreach (var weight in layer.Weights)
            for (long i = 0; i < weight.Value.Size; i++)
                weight.Value.SetDouble(i, (weight.Name.Contains("variance", StringComparison.Ordinal) || weight.Name == "kernel_scale" ? 1 : 0) + random.NextDouble() - 0.4);
        var total = outputs.Select((o, i) => K.Sum(o * K.Constant(Random(o.Shape, random)))).Aggregate(K.Add);
        SymbolicTensor[] sources = [.. sample.Whole ? [] : inputs, .. layer.TrainableWeights.Select(w => w.Read)];
        var gradients = Gradients.Of(total, sources);
        using var function = new Function(inputs, [total, .. gradients.Select((g, i) => g ?? K.ZerosLike(sources[i]))], null, new ReferenceBackend());
        var data = sample.InputShapes.Select((s, i) => Values(s, i, sample).Cast(inputs[i].DType)).ToArray();
        var exact = function.Invoke(data);
        var arrays = (sample.Whole ? [] : data).Concat(layer.TrainableWeights.Select(w => w.Value)).ToArray();
        for (var a = 0; a < arrays.Length; a++)
            for (var n = 0; n < 5; n++)
            {
                var at = random.NextInt64(arrays[a].Size);
                var value = arrays[a].GetDouble(at);
                arrays[a].SetDouble(at, value + 1e-5);
                var above = function.Invoke(data)[0].GetDouble(0);
                arrays[a].SetDouble(at, value - 1e-5);
                var below = function.Invoke(data)[0].GetDouble(0);
                arrays[a].SetDouble(at, value);
                var difference = (above - below) / 2e-5;
                var gradient = exact[a + 1].GetDouble(at);
                Assert.True(Math.Abs(difference - gradient) <= 1e-4 * Math.Max(1, Math.Abs(difference)),
                    $"{name}, array {a} at {at}: gradient {gradient}, difference {difference}");
            }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_mask_passes_or_stops_as_in_keras(string name)
    {
        var sample = Sample(name);
        if (sample.InputShapes.Count == 0 || sample.Mask == '-' || sample.InputShapes[0].Rank < 3) return;
        var inputs = sample.InputShapes.Select(s => K.Placeholder(s)).ToArray();
        foreach (var input in inputs)
            if (input.Shape.Rank > 2) input.Mask = K.Placeholder(new(2, input.Shape[1]), DType.Bool);
        var output = sample.Create().Invoke(inputs, new CallContext(training: false))[0];
        Assert.Equal(sample.Mask == 'P', output.Mask is not null);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_training_step_changes_the_trainable_weights(string name)
    {
        var sample = Sample(name);
        if (sample.InputShapes.Count == 0 || !sample.Numeric) return;
        var layer = sample.Create();
        var inputs = sample.InputShapes.Select(s => K.Placeholder(s, Type(sample))).ToArray();
        var outputs = layer.Invoke(inputs, new CallContext(training: true));
        var random = new Random(7);
        var loss = outputs.Select(o => K.Sum((o + 0.3) * (o + 0.3) * K.Cast(K.Constant(Random(o.Shape, random)), o.DType))).Aggregate(K.Add);
        var weights = layer.TrainableWeights;
        if (weights.Count == 0) return;
        var optimizer = new Optimizers.Sgd { LearningRate = 0.05 };
        optimizer.Build(weights);
        var gradients = Gradients.Of(loss, [.. weights.Select(w => w.Read)]);
        var before = weights.Select(w => w.Value.ToDoubles()).ToArray();
        using var function = new Function(inputs, [loss], optimizer.Apply(weights, gradients));
        optimizer.BeginStep();
        function.Invoke([.. sample.InputShapes.Select((s, i) => Values(s, i, sample))]);
        for (var i = 0; i < weights.Count; i++)
            if (gradients[i] is not null) Assert.NotEqual(before[i], weights[i].Value.ToDoubles());
        // The way back of a reversible embedding is no part of its forward call.
        Assert.Equal(name == "ReversibleEmbedding" ? 1 : 0, gradients.Count(g => g is null));
    }

    // A cell given as an option becomes a part only when its layer is built.
    private static IEnumerable<Layer> Inner(Layer layer) => layer.Sublayers
        .Concat(KerasRegistry.Describe(layer.GetType()).Options.Select(o => o.Get(layer)).OfType<Layer>())
        .Distinct().SelectMany(l => Inner(l).Prepend(l));

    private static DType Type(LayerSample sample) => sample.DataType;

    private static Tensor Values(Shape shape, int seed, LayerSample sample) => sample.Values(shape, seed);

    private static Tensor Random(Shape shape, Random random)
    {
        var tensor = new Tensor(new([.. shape.ToArray().Select(d => d < 0 ? 1 : d)]), DType.Float64);
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, random.NextDouble() - 0.3);
        return tensor;
    }
}
