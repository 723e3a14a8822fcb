using KerasPS.Activations;
using KerasPS.Layers;
using KerasPS.Tests;

namespace KerasPS.Models.Tests.Sequences;

public class RecurrentLayerTests
{
    private static readonly CpuBackend Cpu = new();

    [Theory]
    [InlineData("LSTM", false)]
    [InlineData("LSTM", true)]
    [InlineData("GRU", false)]
    [InlineData("GRU", true)]
    [InlineData("SimpleRNN", true)]
    public void An_activation_of_ones_own_goes_step_by_step_with_the_same_result(string name, bool backwards)
    {
        var whole = Make(name, null, backwards);
        var steps = Make(name, new FunctionActivation(K.Tanh, "own_tanh"), backwards);
        var x = K.Placeholder(new(-1, 5, 3));
        var mask = K.Placeholder(new(-1, 5), DType.Bool);
        x.Mask = mask;
        var (a, b) = (whole.Invoke([x], new(false)), steps.Invoke([x], new(false)));
        steps.SetWeights(whole.GetWeights());
        var results = new List<SymbolicTensor>();
        foreach (var (layer, outputs) in new[] { (whole, a), (steps, b) })
        {
            results.AddRange(outputs);
            results.AddRange(Gradients.Of(outputs, null, [x, .. layer.Weights.Select(w => w.Read)]).Select(g => g!));
        }
        using var function = new Function([x, mask], results, null, Cpu);
        var values = function.Invoke(Random(new(2, 5, 3)), Tensor.From([true, true, false, true, false, false, true, true, true, true], 2, 5));
        for (var i = 0; i < values.Length / 2; i++)
            Assert.Null(GoldenCompare.Difference($"{i}", values[i + values.Length / 2], values[i], 1e-5));
    }

    [Fact]
    public void A_cell_of_ones_own_trains()
    {
        var model = new Sequential();
        model.Add(new RNN { CellLayer = new Leaky { Units = 4 }, InputShape = new(6, 2) });
        model.Add(new Dense { Units = 1 });
        model.Compile(KerasRegistry.Create<Optimizer>("adam", new Dictionary<string, object?> { ["learning_rate"] = 0.03 }),
            "mean_squared_error");
        var (x, y) = (Random(new(16, 6, 2)), Random(new(16, 1)));
        var first = model.TrainOnBatch(x, y)["loss"];
        for (var i = 0; i < 100; i++) model.TrainOnBatch(x, y);
        Assert.True(model.TrainOnBatch(x, y)["loss"] < 0.8 * first);
    }

    [Fact]
    public void Dropout_is_the_same_at_all_steps_and_only_in_training()
    {
        var layer = new SimpleRNN
        {
            Units = 1, Dropout = 0.5, ReturnSequences = true, Activation = new Linear(), UseBias = false,
        };
        var x = K.Placeholder(new(64, 3, 1));
        var (trained, plain) = (layer.Invoke(x, new(true)), layer.Invoke(x, new(false)));
        layer.SetWeights([Tensor.From([1f], 1, 1), Tensor.From([0f], 1, 1)]);
        using var function = new Function([x], [trained, plain], null, Cpu);
        var ones = new Tensor(new(64, 3, 1));
        for (var i = 0; i < ones.Size; i++) ones.SetDouble(i, 1);
        var values = function.Invoke(ones);
        Assert.All(values[1].ToDoubles(), v => Assert.Equal(1, v));
        var rows = values[0].ToDoubles().Chunk(3).ToArray();
        Assert.All(rows, row => Assert.True(row is [0, 0, 0] or [2, 2, 2]));
        Assert.True(rows.Select(r => r[0]).Distinct().Count() == 2);
    }

    [Theory]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    public void Recurrent_dropout_and_half_precision_train(string name)
    {
        var layer = (Layer)KerasRegistry.Create<Layer>(name, new Dictionary<string, object?>
        {
            ["units"] = 4, ["recurrent_dropout"] = 0.3, ["dropout"] = 0.2, ["dtype"] = "mixed_float16", ["input_shape"] = new[] { 5, 3 },
        });
        var model = new Sequential();
        model.Add(layer);
        model.Add(new Dense { Units = 1 });
        model.Compile("sgd", "mean_squared_error");
        Assert.True(double.IsFinite(model.TrainOnBatch(Random(new(8, 5, 3)), Random(new(8, 1)))["loss"]));
    }

    [Fact]
    public void A_stateful_layer_without_a_batch_size_says_so()
    {
        var error = Assert.Throws<KerasException>(() =>
            new LSTM { Units = 2, Stateful = true }.Invoke(K.Placeholder(new(-1, 3, 2)), new(false)));
        Assert.Equal("StatefulBatch", error.ErrorId);
    }

    [Fact]
    public void A_backward_layer_counts_whatever_the_order_of_options()
    {
        var layer = (Bidirectional)KerasRegistry.Create<Layer>("Bidirectional", new Dictionary<string, object?>
        {
            ["layer"] = new LSTM { Units = 2 }, ["trainable"] = false, ["backward_layer"] = new GRU { Units = 3, GoBackwards = true },
        });
        var y = layer.Invoke(K.Placeholder(new(-1, 4, 2)), new(false));
        Assert.Equal(new Shape(-1, 5), y.Shape);
        Assert.IsType<GRU>(layer.Backward);
        Assert.Empty(layer.TrainableWeights);
    }

    [Fact]
    public void A_second_initial_state_is_missed()
    {
        var error = Assert.Throws<KerasException>(() =>
            new LSTM { Units = 2 }.Invoke([K.Placeholder(new(-1, 3, 2)), K.Placeholder(new(-1, 2))], new(false)));
        Assert.Equal("InitialStateCount", error.ErrorId);
    }

    private static Layer Make(string name, Activation? activation, bool backwards)
    {
        var options = new Dictionary<string, object?>
        {
            ["units"] = 4, ["return_sequences"] = true, ["return_state"] = true, ["go_backwards"] = backwards,
        };
        if (activation is not null) options["activation"] = activation;
        return KerasRegistry.Create<Layer>(name, options);
    }

    private static Tensor Random(Shape shape)
    {
        var random = new Random(3);
        var tensor = new Tensor(shape);
        for (var i = 0; i < tensor.Size; i++) tensor.SetDouble(i, random.NextDouble() * 2 - 1);
        return tensor;
    }

    private sealed class Leaky : RecurrentCell
    {
        private LayerWeight? kernel;

        public int Units { get; init; }

        public override IReadOnlyList<Shape> StateShapes => [new(Units)];

        protected override void Build(IReadOnlyList<Shape> inputs) =>
            kernel = AddWeight("kernel", new(inputs[0][-1], Units), new KerasPS.Initializers.GlorotUniform());

        public override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
            IReadOnlyList<SymbolicTensor> states, CallContext context)
        {
            var next = 0.5 * states[0] + K.Tanh(K.MatMul(x, kernel!));
            return (next, [next]);
        }
    }
}
