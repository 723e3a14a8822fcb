using KerasPS.Layers;

namespace KerasPS.Tests.Training;

/// <summary>Twenty steps of real Keras 3, repeated through the training function.</summary>
public sealed class OptimizerTraceTests
{
    public static TheoryData<string, string, Dictionary<string, object?>> Traces() => new()
    {
        { "k3_sgd", "SGD", new() { ["learning_rate"] = .1 } },
        { "k3_sgd_nesterov", "SGD", new() { ["learning_rate"] = .1, ["momentum"] = .9, ["nesterov"] = true } },
        { "k3_adam", "Adam", new() { ["learning_rate"] = .01 } },
        { "k3_rmsprop", "RMSprop", new() { ["learning_rate"] = .01 } },
    };

    [Theory]
    [MemberData(nameof(Traces))]
    public void StepsEqualKeras(string name, string optimizer, Dictionary<string, object?> options)
    {
        var data = GoldenArchive.Of("training").Arrays(name + ".npz");
        var model = new Sequential(
            new Dense { Units = 5, InputDim = 4, Activation = new Activations.Tanh() }, new Dense { Units = 3 });
        model.SetWeights([data["b0"], data["b1"], data["b2"], data["b3"]]);
        model.Compile(KerasRegistry.Create<Optimizer>(optimizer, options), "mean_squared_error");
        for (var step = 0; step < 20; step++)
        {
            model.ResetMetrics();
            var loss = model.TrainOnBatch(Rows(data["x"], step % 4 * 8), Rows(data["y"], step % 4 * 8))["loss"];
            Assert.Equal(data["loss"].GetDouble(step), loss, 1e-4);
        }
        for (var i = 0; i < 4; i++)
            Assert.Null(GoldenCompare.Difference($"a{i}", model.Weights[i].Value, data[$"a{i}"], 1e-4));
    }

    private static Tensor Rows(Tensor source, int first)
    {
        var width = source.Shape[1];
        return Tensor.From(source.Span<float>().Slice(first * width, 8 * width).ToArray(), 8, width);
    }
}
