using KerasPS.Layers;

namespace KerasPS.Tests.Training;

public sealed class FitTests
{
    private static readonly Tensor X = TestNets.Random(1, 50, 4);
    private static readonly Tensor Y = TestNets.Random(2, 50, 3);
    private static readonly FitOptions Plain = new() { BatchSize = 8, Epochs = 3, Shuffle = ShuffleMode.None };

    [Fact]
    public void LossFallsAndHistoryTellsIt()
    {
        var model = TestNets.Mlp();
        model.Compile("sgd", "mse", new[] { "mae" });
        var history = model.Fit(X, Y, Plain with { ValidationSplit = .2, Epochs = 10 });
        Assert.Equal(FitState.Completed, model.FitState);
        Assert.Equal(["loss", "mae", "val_loss", "val_mae"], history.Names);
        Assert.Equal(10, history.Epoch.Count);
        Assert.True(history["loss"][^1] < history["loss"][0]);
        var figures = model.Evaluate(X, Y, 50);
        Assert.Equal(["loss", "mae"], figures.Names);
    }

    [Fact]
    public void EpochLossIsTheMeanOverSamples()
    {
        // Without a change of weights the mean over unequal batches equals the loss of the whole.
        var model = TestNets.Mlp();
        model.Compile(KerasRegistry.Create<Optimizer>("SGD", new Dictionary<string, object?> { ["learning_rate"] = 0.0 }), "mse", new[] { "mae" });
        var history = model.Fit(X, Y, Plain with { Epochs = 1 });
        var whole = model.Evaluate(X, Y, 50);
        Assert.Equal(whole["loss"], history["loss"][0], 5);
        Assert.Equal(whole["mae"], history["mae"][0], 5);
    }

    [Fact]
    public void OneSeedGivesOneTraining()
    {
        float[] Train()
        {
            RandomState.Global = new(7);
            KerasPS.Initializers.HostRandom.Reset();
            var model = new Sequential(new Dense { Units = 6, InputDim = 4 }, new Dense { Units = 3 });
            model.Compile("adam", "mse");
            model.Fit(X, Y, new() { BatchSize = 8, Epochs = 3 });
            return [.. model.GetWeights().SelectMany(w => w.ToFloats())];
        }

        Assert.Equal(Train(), Train());
    }

    [Fact]
    public void CancellingKeepsTheLastCompleteBatch()
    {
        var stopped = TestNets.Mlp();
        stopped.Compile("sgd", "mse");
        using var cancel = new CancellationTokenSource();
        var batches = 0;
        foreach (var item in stopped.FitEvents(X, Y, Plain, cancel.Token))
            if (item.Kind == TrainingEventKind.BatchEnd && ++batches == 3) cancel.Cancel();
        Assert.Equal(FitState.Stopped, stopped.FitState);
        var other = TestNets.Mlp();
        other.Compile("sgd", "mse");
        other.Fit(X, Y, Plain with { Epochs = 1, StepsPerEpoch = 3 });
        Assert.Equal(other.GetWeights().SelectMany(w => w.ToFloats()), stopped.GetWeights().SelectMany(w => w.ToFloats()));
    }

    [Fact]
    public void LeavingTheEventsIsStopping()
    {
        var model = TestNets.Mlp();
        model.Compile("sgd", "mse");
        foreach (var item in model.FitEvents(X, Y, Plain))
            if (item.Kind == TrainingEventKind.BatchEnd) break;
        Assert.Equal(FitState.Stopped, model.FitState);
    }

    [Fact]
    public void InfiniteLossIsDivergence()
    {
        var model = TestNets.Mlp();
        model.Compile(KerasRegistry.Create<Optimizer>("SGD", new Dictionary<string, object?> { ["learning_rate"] = 1e30 }), "mse");
        model.Fit(X, Y, Plain);
        Assert.Equal(FitState.Diverged, model.FitState);
    }

    [Fact]
    public void SampleWeightsScaleAndClassWeightsAreSampleWeights()
    {
        var labels = TestNets.Labels(3, 50, 3);
        var weights = Tensor.From([.. labels.ToFloats().Select(l => l == 1 ? 2.5f : 1f)], 50);
        var model = TestNets.Mlp(activation: "softmax");
        model.Compile("sgd", "sparse_categorical_crossentropy", new[] { "accuracy" }, new[] { "accuracy" });
        var one = model.Fit(X, labels, Plain with { SampleWeight = weights });
        Assert.Equal(["accuracy", "loss", "weighted_accuracy"], one.Names);
        var other = TestNets.Mlp(activation: "softmax");
        other.Compile("sgd", "sparse_categorical_crossentropy");
        var two = other.Fit(X, labels, Plain with { ClassWeight = new Dictionary<int, double> { [1] = 2.5 } });
        Assert.Equal(one["loss"], two["loss"]);
    }

    [Fact]
    public void SeveralOutputsHaveLossesOfTheirOwn()
    {
        var x = Input.Of(4);
        var hidden = new Dense { Units = 5 }.Apply(x);
        var model = new FunctionalModel([x], [new Dense { Units = 3, Name = "a" }.Apply(hidden), new Dense { Units = 1, Name = "b" }.Apply(hidden)]);
        model.Compile("sgd", new Dictionary<string, object> { ["a"] = "mse", ["b"] = "mae" }, new Dictionary<string, object> { ["b"] = "mse" },
            lossWeights: new Dictionary<string, object> { ["b"] = .5 });
        var history = model.Fit(X, new Dictionary<string, object?> { ["a"] = Y, ["b"] = TestNets.Random(5, 50, 1) }, Plain with { BatchSize = 50, Epochs = 1 });
        Assert.Equal(["a_loss", "b_loss", "b_mse", "loss"], history.Names);
        Assert.Equal(history["loss"][0], history["a_loss"][0] + .5 * history["b_loss"][0], 5);
    }

    [Fact]
    public void OutputsWithoutALossNeedNoTargets()
    {
        var x = Input.Of(4);
        var model = new FunctionalModel([x], [new Dense { Units = 3, Name = "a" }.Apply(x), new Dense { Units = 2, Name = "b" }.Apply(x)]);
        model.Compile("sgd", new object?[] { "mse", null });
        var before = model.GetLayer("b").GetWeights()[0].ToFloats();
        model.Fit(X, Y, Plain);
        Assert.Equal(before, model.GetLayer("b").GetWeights()[0].ToFloats());
    }

    [Fact]
    public void FreezingAfterCompilationWaitsForTheNext()
    {
        var model = TestNets.Mlp();
        model.Compile("sgd", "mse");
        model.Trainable = false;
        var before = model.GetWeights()[0].ToFloats();
        model.Fit(X, Y, Plain);
        var trained = model.GetWeights()[0].ToFloats();
        Assert.NotEqual(before, trained);
        Assert.False(model.Trainable);
        model.Trainable = true;
        model.Layers[0].Trainable = false;
        model.Compile("sgd", "mse");
        model.Fit(X, Y, Plain);
        Assert.Equal(trained, model.GetWeights()[0].ToFloats());
    }

    [Fact]
    public void BatchesOfASequenceTrainAsArraysDo()
    {
        var arrays = TestNets.Mlp();
        arrays.Compile("sgd", "mse");
        var one = arrays.Fit(X, Y, Plain);
        var streamed = TestNets.Mlp();
        streamed.Compile("sgd", "mse");
        var two = streamed.Fit(new Batches(X, Y, 8), null, Plain);
        Assert.Equal(one["loss"], two["loss"]);
    }

    [Fact]
    public void PredictionsComeWholeAndByBatch()
    {
        var model = TestNets.Mlp();
        var whole = model.Predict(X, 7);
        Assert.Equal("(50, 3)", whole.Shape.ToString());
        Assert.Equal(whole.ToFloats(), model.PredictBatches(X, 16).SelectMany(b => b[0].ToFloats()));
        Assert.Equal(DType.Int32, model.PredictClasses(X).DType);
    }

    [Fact]
    public void MistakesAreExplained()
    {
        var model = TestNets.Mlp();
        Assert.Equal("ModelNotCompiled", Assert.Throws<KerasException>(() => model.Fit(X, Y)).ErrorId);
        Assert.Equal("LossUnknown", Assert.Throws<KerasException>(() => model.Compile("sgd", "mean_cubed_error")).ErrorId);
        Assert.Equal("MetricUnknown", Assert.Throws<KerasException>(() => model.Compile("sgd", "mse", new[] { "precisely" })).ErrorId);
        model.Compile("sgd", "mse");
        Assert.Equal("InputShapeMismatch", Assert.Throws<KerasException>(() => model.Fit(Y, Y)).ErrorId);
        Assert.Equal("SampleCount", Assert.Throws<KerasException>(() => model.Fit(X, TestNets.Random(1, 49, 3))).ErrorId);
        Assert.Equal("TargetMissing", Assert.Throws<KerasException>(() => model.Fit(X)).ErrorId);
        Assert.Equal(FitState.Failed, model.FitState);
    }

    private sealed class Batches(Tensor x, Tensor y, int size) : KerasPS.Data.BatchSequence
    {
        public override int Count => (x.Shape[0] + size - 1) / size;

        public override KerasPS.Data.TrainingBatch GetBatch(int index) => new(Rows(x, index), Rows(y, index));

        private Tensor Rows(Tensor source, int index)
        {
            var width = (int)(source.Size / source.Shape[0]);
            var rows = Math.Min(size, source.Shape[0] - index * size);
            return Tensor.From(source.Span<float>().Slice(index * size * width, rows * width).ToArray(), rows, width);
        }
    }
}
