using KerasPS.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>One block of a transformer: attention and a perceptron, each added to its input and normalized.</summary>
[Bench("train transformer block 256, 8 heads, 1024, 128 tokens, batch 16, Adam", 0.55, Order = 60, Memory = true)]
public sealed class TransformerAdam : TrainingRow
{
    protected override int Batch => 16;

    protected override (Model, KerasPS.Tensor, KerasPS.Tensor) MakeOurs()
    {
        var x = new InputLayer { Shape = new(128, 256) }.Tensor;
        var attended = new MultiHeadAttention { NumHeads = 8, KeyDim = 32 }.Apply(x, x);
        var middle = new LayerNormalization().Apply(x + attended);
        var inner = new Dense { Units = 1024, Activation = new Activations.Relu() }.Apply(middle);
        var outer = new Dense { Units = 256 }.Apply(inner);
        var model = new FunctionalModel([x], [new LayerNormalization().Apply(middle + outer)]);
        model.Compile("adam", "mean_squared_error");
        return (model, FitSteps.Uniform(16 * 4, 128, 256), FitSteps.Uniform(16 * 4, 128, 256));
    }

    protected override TorchTraining MakeTheirs() => new(new Net(), p => optim.Adam(p),
        (o, t) => nn.functional.mse_loss(o, t), rand(16, 128, 256), rand(16, 128, 256));

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Linear query = nn.Linear(256, 256), key = nn.Linear(256, 256), value = nn.Linear(256, 256);
        private readonly Linear output = nn.Linear(256, 256), inner = nn.Linear(256, 1024), outer = nn.Linear(1024, 256);
        private readonly LayerNorm first = nn.LayerNorm(256), second = nn.LayerNorm(256);

        public Net() : base("transformer") => RegisterComponents();

        public override Tensor forward(Tensor x)
        {
            Tensor Heads(Tensor y) => y.view(16, 128, 8, 32).transpose(1, 2);
            var attended = nn.functional.scaled_dot_product_attention(Heads(query.forward(x)), Heads(key.forward(x)), Heads(value.forward(x)));
            var middle = first.forward(x + output.forward(attended.transpose(1, 2).reshape(16, 128, 256)));
            return second.forward(middle + outer.forward(nn.functional.relu(inner.forward(middle))));
        }
    }
}
