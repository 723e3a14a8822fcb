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
