using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>Keras' example mnist_cnn.</summary>
[Bench("train mnist_cnn, batch 128, Adam", 0.45, Order = 30, Memory = true)]
public sealed class CnnAdam : TrainingRow
{
    protected override int Batch => 128;

    protected override (Model, KerasPS.Tensor, KerasPS.Tensor) MakeOurs()
    {
        var model = new Sequential(new[]
        {
            Layer("Conv2D", ("filters", 32), ("kernel_size", new[] { 3, 3 }), ("activation", "relu")),
            Layer("Conv2D", ("filters", 64), ("kernel_size", new[] { 3, 3 }), ("activation", "relu")),
            Layer("MaxPooling2D", ("pool_size", new[] { 2, 2 })), Layer("Dropout", ("rate", 0.25)), Layer("Flatten"),
            Dense(128, "relu"), Layer("Dropout", ("rate", 0.5)), Dense(10),
        }, "cnn");
        model.Build(new Shape(-1, 28, 28, 1));
        model.Compile("adam", KerasRegistry.Create<Loss>("SparseCategoricalCrossentropy", [new("from_logits", true)]));
        return (model, FitSteps.Uniform(128 * 4, 28, 28, 1), FitSteps.Integers(10, 128 * 4));
    }

    protected override TorchTraining MakeTheirs() => new(
        nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.25),
            nn.Flatten(), nn.Linear(9216, 128), nn.ReLU(), nn.Dropout(0.5), nn.Linear(128, 10)), p => optim.Adam(p),
        (o, t) => nn.functional.cross_entropy(o, t), rand(128, 1, 28, 28), randint(0, 10, 128, int64));
}
