using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>The classic digits perceptron.</summary>
[Bench("train MLP 784-512-512-10, batch 128, Adam", 0.35, Order = 20, Memory = true)]
public sealed class MlpAdam : TrainingRow
{
    protected override int Batch => 128;

    protected override (Model, KerasPS.Tensor, KerasPS.Tensor) MakeOurs()
    {
        var model = new Sequential(new[] { Dense(512, "relu"), Dense(512, "relu"), Dense(10) }, "mlp");
        model.Build(new Shape(-1, 784));
        model.Compile("adam", KerasRegistry.Create<Loss>("SparseCategoricalCrossentropy", [new("from_logits", true)]));
        return (model, FitSteps.Uniform(128 * 16, 784), FitSteps.Integers(10, 128 * 16));
    }

    protected override TorchTraining MakeTheirs() => new(
        nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10)), p => optim.Adam(p),
        (o, t) => nn.functional.cross_entropy(o, t), rand(128, 784), randint(0, 10, 128, int64));
}
