using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>The residual network of Keras' example for small images.</summary>
[Bench("train ResNet-20 32x32, batch 32, SGD momentum", 0.50, Order = 50, Memory = true)]
public sealed class ResNet20Momentum : TrainingRow
{
    private static readonly (int Filters, int Stride)[] Stages = [(16, 1), (32, 2), (64, 2)];

    protected override int Batch => 32;

    protected override (Model, KerasPS.Tensor, KerasPS.Tensor) MakeOurs()
    {
        var input = Input.Of(32, 32, 3);
        var x = Unit(input, 16, 3, 1, true);
        foreach (var (filters, stride) in Stages)
            for (var block = 0; block < 3; block++)
            {
                var step = block == 0 ? stride : 1;
                var y = Unit(Unit(x, filters, 3, step, true), filters, 3, 1, false);
                var shortcut = step == 1 && x.Shape[-1] == filters ? x : Unit(x, filters, 1, step, false);
                x = Layer("Activation", ("activation", "relu")).Apply(Layer("Add").Apply(y, shortcut));
            }
        x = Dense(10).Apply(Layer("GlobalAveragePooling2D").Apply(x));
        var model = new FunctionalModel(input, x, "resnet20");
        model.Compile(KerasRegistry.Create<Optimizer>("SGD", [new("learning_rate", 0.01), new("momentum", 0.9)]),
            KerasRegistry.Create<Loss>("SparseCategoricalCrossentropy", [new("from_logits", true)]));
        return (model, FitSteps.Uniform(32 * 4, 32, 32, 3), FitSteps.Integers(10, 32 * 4));
    }

    protected override TorchTraining MakeTheirs()
    {
        var modules = new List<nn.Module<Tensor, Tensor>> { nn.Conv2d(3, 16, 3, padding: 1), nn.BatchNorm2d(16), nn.ReLU() };
        var channels = 16;
        foreach (var (filters, stride) in Stages)
            for (var block = 0; block < 3; block++)
            {
                modules.Add(new TorchResidual(channels, [(filters, 3, block == 0 ? stride : 1), (filters, 3, 1)]));
                channels = filters;
            }
        modules.AddRange([nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10)]);
        return new(nn.Sequential(modules), p => optim.SGD(p, 0.01, momentum: 0.9), (o, t) => nn.functional.cross_entropy(o, t),
            rand(32, 3, 32, 32), randint(0, 10, 32, int64));
    }

    private static SymbolicTensor Unit(SymbolicTensor x, int filters, int size, int stride, bool relu)
    {
        x = Layer("Conv2D", ("filters", filters), ("kernel_size", new[] { size, size }), ("strides", new[] { stride, stride }),
            ("padding", "same")).Apply(x);
        x = Layer("BatchNormalization").Apply(x);
        return relu ? Layer("Activation", ("activation", "relu")).Apply(x) : x;
    }
}
