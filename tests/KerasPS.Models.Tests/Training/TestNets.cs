using KerasPS.Layers;

namespace KerasPS.Tests.Training;

/// <summary>Small data and networks that several tests use.</summary>
internal static class TestNets
{
    public static Tensor Random(int seed, params int[] dims)
    {
        var random = new Random(seed);
        var tensor = new Tensor(new Shape(dims));
        foreach (ref var value in tensor.Span<float>()) value = (float)(random.NextDouble() * 2 - 1);
        return tensor;
    }

    public static Tensor Labels(int seed, int count, int classes)
    {
        var random = new Random(seed);
        return Tensor.From([.. Enumerable.Range(0, count).Select(_ => random.Next(classes))], count);
    }

    public static Sequential Mlp(int inputs = 4, int hidden = 5, int outputs = 3, string activation = "linear", int seed = 1)
    {
        var model = new Sequential(
            new Dense { Units = hidden, InputDim = inputs, Activation = new Activations.Tanh() },
            new Dense { Units = outputs, Activation = KerasRegistry.Create<Activation>(activation) });
        Randomise(model, seed);
        return model;
    }

    public static void Randomise(Layer model, int seed)
    {
        var random = new Random(seed);
        foreach (var weight in model.Weights)
            foreach (ref var value in weight.Value.Span<float>()) value = (float)(random.NextDouble() - .5);
    }
}
