using TorchSharp.Modules;
using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>Keras' example imdb_lstm.</summary>
[Bench("train imdb_lstm 20000x128, 80 steps, batch 32, Adam", 0.55, Order = 40, Memory = true)]
public sealed class LstmAdam : TrainingRow
{
    protected override int Batch => 32;

    protected override (Model, KerasPS.Tensor, KerasPS.Tensor) MakeOurs()
    {
        var model = new Sequential(new[]
        {
            Layer("Embedding", ("input_dim", 20000), ("output_dim", 128)), Layer("LSTM", ("units", 128)), Dense(1),
        }, "lstm");
        model.Build(new Shape(-1, 80));
        model.Compile("adam", KerasRegistry.Create<Loss>("BinaryCrossentropy", [new("from_logits", true)]));
        return (model, FitSteps.Integers(20000, 32 * 8, 80), FitSteps.Integers(2, 32 * 8, 1));
    }

    protected override TorchTraining MakeTheirs() => new(new Net(), p => optim.Adam(p),
        (o, t) => nn.functional.binary_cross_entropy_with_logits(o, t),
        randint(0, 20000, [32, 80], int64), randint(0, 2, 32, int64).to(float32));

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Embedding embedding = nn.Embedding(20000, 128);
        private readonly LSTM lstm = nn.LSTM(128, 128, batchFirst: true);
        private readonly Linear dense = nn.Linear(128, 1);

        public Net() : base("lstm") => RegisterComponents();

        public override Tensor forward(Tensor x)
        {
            var (_, h, _) = lstm.forward(embedding.forward(x));
            return dense.forward(h[0]).squeeze(-1);
        }
    }
}
