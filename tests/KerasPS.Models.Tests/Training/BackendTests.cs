using KerasPS.Layers;

namespace KerasPS.Tests.Training;

/// <summary>The same training on the reference backend and on the CPU.</summary>
[Collection("backend")]
public sealed class BackendTests
{
    [Theory]
    [InlineData("sgd", "mse", "linear")]
    [InlineData("adam", "categorical_crossentropy", "softmax")]
    [InlineData("rmsprop", "binary_crossentropy", "sigmoid")]
    public void Losses_are_equal(string optimizer, string loss, string activation)
    {
        var x = TestNets.Random(1, 50, 4);
        var y = TestNets.Random(2, 50, 3);
        foreach (ref var value in y.Span<float>()) value = value > 0 ? 1 : 0;
        History Train(IBackend backend)
        {
            var before = Backend.Current;
            Backend.Current = backend;
            try
            {
                var model = TestNets.Mlp(activation: activation);
                model.Compile(optimizer, loss, new[] { "accuracy", "mae" });
                return model.Fit(x, y, new() { BatchSize = 8, Epochs = 4, Shuffle = ShuffleMode.None, ValidationSplit = .2 });
            }
            finally
            {
                Backend.Current = before;
            }
        }

        var expected = Train(new ReferenceBackend());
        var actual = Train(new CpuBackend());
        foreach (var name in expected.Names)
            for (var i = 0; i < expected[name].Count; i++)
                Assert.Equal(expected[name][i], actual[name][i], 1e-4);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var (x, y) = (TestNets.Random(1, 800, 4), TestNets.Random(2, 800, 3));
        var model = TestNets.Mlp();
        model.Compile("adam", "mse", new[] { "mae" });
        model.Fit(x, y, new() { BatchSize = 16, Epochs = 3 });
        long Bytes(int batches)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            model.Fit(x, y, new() { BatchSize = 800 / batches, Epochs = 10 });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // Both plans exist; then fifty steps an epoch cost no more than five.
        Bytes(50);
        Bytes(5);
        // The runtime may allocate beside a run; an allocation of the steps' own would be there in every one of the three.
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => Math.Abs(Bytes(50) - Bytes(5))), 0, 4000);
    }

    [Fact]
    public void Added_losses_are_trained()
    {
        var x = Input.Of(4);
        var y = new Dense { Units = 4 }.Apply(x);
        var model = new FunctionalModel(x, y);
        model.AddLoss(K.Mean(K.Square(y - x)));
        model.Compile("sgd");
        var history = model.Fit(TestNets.Random(1, 50, 4), null, new() { Epochs = 5 });
        Assert.True(history["loss"][4] < history["loss"][0]);
    }

    [Fact]
    public void Models_with_a_formula_of_their_own_train()
    {
        var model = new TwoPaths();
        model.Compile("adam", "mse");
        var x = new[] { TestNets.Random(1, 40, 4), TestNets.Random(2, 40, 3) };
        var history = model.Fit(x, TestNets.Random(3, 40, 2), new() { Epochs = 6 });
        Assert.True(history["loss"][5] < history["loss"][0]);
        Assert.Equal(4, model.Weights.Count);
        Assert.Equal("(40, 2)", model.Predict(x).Shape.ToString());
        Assert.Contains("TwoPaths", model.ToString());
        Assert.Contains("(None, 2)", model.Summary().ToText());
    }

    private sealed class TwoPaths : CustomModel
    {
        private readonly Dense left;
        private readonly Dense right;

        public TwoPaths()
        {
            left = Track(new Dense { Units = 2 });
            right = Track(new Dense { Units = 2 });
        }

        protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context) =>
            [left.Apply(inputs[0]) + right.Apply(inputs[1])];
    }

    [Fact]
    public void Epochs_of_some_steps_go_on_where_they_ended()
    {
        var (x, y) = (TestNets.Random(1, 40, 4), TestNets.Random(2, 40, 3));
        float[] Train(FitOptions options)
        {
            var model = TestNets.Mlp();
            model.Compile("sgd", "mse");
            model.Fit(x, y, options with { BatchSize = 8, Shuffle = ShuffleMode.None });
            return model.GetWeights()[0].ToFloats();
        }

        Assert.Equal(Train(new() { Epochs = 2 }), Train(new() { Epochs = 5, StepsPerEpoch = 2 }));
    }

    [Fact]
    public void Half_precision_trains_with_a_scaled_loss()
    {
        var before = DTypePolicy.Default;
        DTypePolicy.Default = DTypePolicy.Parse("mixed_float16");
        try
        {
            var model = TestNets.Mlp();
            model.Compile("adam", "mse");
            Assert.IsType<KerasPS.Optimizers.LossScaleOptimizer>(model.Optimizer);
            var history = model.Fit(TestNets.Random(1, 40, 4), TestNets.Random(2, 40, 3), new() { Epochs = 6 });
            Assert.True(history["loss"][5] < history["loss"][0]);
            Assert.Equal(DType.Float16, model.Predict(TestNets.Random(1, 2, 4)).DType);
        }
        finally
        {
            DTypePolicy.Default = before;
        }
    }

    [Fact]
    public void One_optimizer_object_serves_two_models()
    {
        var optimizer = KerasRegistry.Create<Optimizer>("Adam");
        var (one, two) = (TestNets.Mlp(), TestNets.Mlp());
        one.Compile(optimizer, "mse");
        two.Compile(optimizer, "mse");
        var (x, y) = (TestNets.Random(1, 16, 4), TestNets.Random(2, 16, 3));
        one.Fit(x, y);
        two.Fit(x, y);
        Assert.NotSame(one.Optimizer, two.Optimizer);
        Assert.Equal(one.GetWeights()[0].ToFloats(), two.GetWeights()[0].ToFloats());
        one.Compile(one.Optimizer, "mse");
        one.Fit(x, y);
        Assert.Same(optimizer, one.Optimizer);
    }
}
