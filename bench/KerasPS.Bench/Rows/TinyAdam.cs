using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>A model so small that only overhead counts.</summary>
[Bench("train tiny Dense 4-16-3, batch 16, Adam", 0.03, Order = 10, Memory = true)]
public sealed class TinyAdam : TrainingRow
{
    protected override int Batch => 16;

    protected override (Model, KerasPS.Tensor, KerasPS.Tensor) MakeOurs()
    {
        var model = new Sequential(new[] { Dense(16, "relu"), Dense(3) }, "tiny");
        model.Build(new Shape(-1, 4));
        model.Compile("adam", KerasRegistry.Create<Loss>("SparseCategoricalCrossentropy", [new("from_logits", true)]));
        return (model, FitSteps.Uniform(16 * 256, 4), FitSteps.Integers(3, 16 * 256));
    }

    protected override TorchTraining MakeTheirs() => new(
        nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3)), p => optim.Adam(p),
        (o, t) => nn.functional.cross_entropy(o, t), rand(16, 4), randint(0, 3, 16, int64));
}
