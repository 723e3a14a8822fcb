using System.Text.Json.Nodes;
using KerasPS.Layers;

namespace KerasPS.Tests.Contract;

/// <summary>What every layer must do, checked on one sample of each.</summary>
public sealed class LayerContractTests
{
    public static IEnumerable<object[]> Rows() => LayerSamples.All.Select(s => new object[] { s.Name });

    private static LayerSample Sample(string name) => LayerSamples.All.First(s => s.Name == name);

    /// <summary>Rows with something to train: numbers of categories have no gradient.</summary>
    public static IEnumerable<object[]> Trained() => LayerSamples.All.Where(s => !s.Category).Select(s => new object[] { s.Name });

    [Fact]
    public void Every_registered_layer_has_a_row()
    {
        var rows = LayerSamples.All.Select(s => s.Name).ToArray();
        Assert.Equal(rows.Distinct(), rows);
        Assert.Equal(KerasRegistry.All(typeof(Layer)).Where(d => d.Package is null).Select(d => d.ClassName).Order(StringComparer.Ordinal),
            rows.Concat(LayerSamples.Elsewhere).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Configuration_comes_back(string name)
    {
        var sample = Sample(name);
        var config = sample.Create().GetConfig();
        var again = sample.Create((JsonObject)config.DeepClone());
        Assert.True(JsonNode.DeepEquals(config, again.GetConfig()), $"{config}\n{again.GetConfig()}");
        foreach (var (key, value) in JsonNode.Parse(sample.Options)!.AsObject())
            Assert.True(config.ContainsKey(key), $"{key}: {value} is not in the configuration");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Shapes_and_types_of_an_unknown_batch_are_those_of_data(string name)
    {
        var sample = Sample(name);
        var inputs = sample.InputShapes.Select(s => new InputLayer { BatchShape = s.With(0, Shape.Unknown), DType = DTypePolicy.Parse(sample.DataType.KerasName()) }.Tensor).ToArray();
        var outputs = sample.Create().ApplyAll(inputs);
        var data = sample.InputShapes.Select((s, i) => sample.Values(s, i)).ToArray();
        var results = new FunctionalModel(inputs, outputs).PredictAll(data.Length == 1 ? data[0] : data);
        Assert.Equal(outputs.Count, results.Count);
        for (var i = 0; i < results.Count; i++)
        {
            Assert.Equal(outputs[i].DType, results[i].DType);
            Assert.Equal(2, results[i].Shape[0]);
            Assert.Equal(outputs[i].Shape.Rank, results[i].Shape.Rank);
            // How long a text is only its words tell.
            for (var axis = 1; axis < results[i].Shape.Rank; axis++)
                if (!(sample.Text && outputs[i].Shape[axis] < 0)) Assert.Equal(outputs[i].Shape[axis], results[i].Shape[axis]);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Weights_and_their_order_are_those_of_keras_and_of_the_documentation(string name)
    {
        var sample = Sample(name);
        var layer = sample.Create();
        layer.Invoke([.. sample.InputShapes.Select(s => K.Placeholder(s, sample.DataType))], new CallContext(training: false));
        Assert.Equal(sample.WeightNames, layer.Weights.Select(w => w.Name));
        LayerComment.Of(layer.GetType()).Check(layer);
    }

    [Theory]
    [MemberData(nameof(Trained))]
    public void Gradients_equal_differences(string name)
    {
        var sample = Sample(name);
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
        var data = sample.InputShapes.Select((s, i) => sample.Values(s, i).Cast(inputs[i].DType)).ToArray();
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
        var inputs = sample.InputShapes.Select(s => K.Placeholder(s, sample.DataType)).ToArray();
        // A step is all that an index marks; elsewhere the last axis holds its features. A layer that makes masks gets none.
        var sequences = inputs.Any(i => i.Shape.Rank > 2);
        foreach (var input in inputs.Where(i => sample.Mask != 'M' && (!sequences || i.Shape.Rank > 2)))
            input.Mask = K.Placeholder(new([.. input.Shape.ToArray().Take(sample.Whole || sequences ? 2 : 1)]), DType.Bool);
        var output = sample.Create().Invoke(inputs, new CallContext(training: false))[0];
        Assert.Equal(sample.Mask is 'P' or 'M', output.Mask is not null);
    }

    [Theory]
    [MemberData(nameof(Trained))]
    public void A_training_step_changes_the_trainable_weights(string name)
    {
        var sample = Sample(name);
        var layer = sample.Create();
        var inputs = sample.InputShapes.Select(s => K.Placeholder(s, sample.DataType)).ToArray();
        var context = new CallContext(training: true);
        // What has no weights itself trains those of a layer before it.
        var before = sample.Weights.Length == 0 ? sample.InputShapes.Select(s => new Dense { Units = (int)s[-1] }).ToArray() : [];
        var outputs = layer.Invoke(before.Length == 0 ? inputs : [.. before.Select((b, i) => b.Invoke(inputs[i], context))], context);
        var random = new Random(7);
        var loss = outputs.Select(o => K.Sum((o + 0.3) * (o + 0.3) * K.Cast(K.Constant(Random(o.Shape, random)), o.DType))).Aggregate(K.Add);
        LayerWeight[] weights = [.. before.SelectMany(b => b.TrainableWeights), .. layer.TrainableWeights];
        Assert.NotEmpty(weights);
        var optimizer = new Optimizers.Sgd { LearningRate = 0.05 };
        optimizer.Build(weights);
        var gradients = Gradients.Of(loss, [.. weights.Select(w => w.Read)]);
        var values = weights.Select(w => w.Value.ToDoubles()).ToArray();
        using var function = new Function(inputs, [loss], optimizer.Apply(weights, gradients));
        optimizer.BeginStep();
        Assert.True(double.IsFinite(function.Invoke([.. sample.InputShapes.Select((s, i) => sample.Values(s, i))])[0].GetDouble(0)));
        for (var i = 0; i < weights.Length; i++)
            if (gradients[i] is not null) Assert.NotEqual(values[i], weights[i].Value.ToDoubles());
        // The way back of a reversible embedding is no part of its forward call.
        Assert.Equal(name == "ReversibleEmbedding" ? 1 : 0, gradients.Count(g => g is null));
    }

    // A cell given as an option becomes a part only when its layer is built.
    private static IEnumerable<Layer> Inner(Layer layer) => layer.Sublayers
        .Concat(KerasRegistry.Describe(layer.GetType()).Options.Select(o => o.Get(layer)).OfType<Layer>())
        .Distinct().SelectMany(l => Inner(l).Prepend(l));

    private static Tensor Random(Shape shape, Random random)
    {
        var tensor = new Tensor(new([.. shape.ToArray().Select(d => d < 0 ? 1 : d)]), DType.Float64);
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, random.NextDouble() - 0.3);
        return tensor;
    }
}
