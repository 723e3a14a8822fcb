using TorchSharp;
using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>The prediction for one row by a small perceptron, warm: nothing but overhead.</summary>
[Bench("predict MLP 64-64-10, one row, warm", 20e-6, Order = 80, Memory = true)]
public sealed class PredictOneRow : ComparedRow
{
    private Model? model;
    private KerasPS.Tensor? row;
    private nn.Module<Tensor, Tensor>? net;
    private Tensor? input;

    public override string Reference => "libtorch";

    public override string? Skip => Torch.Failure;

    public override void PrepareOurs()
    {
        model = new Sequential(new[] { Dense(64, "relu"), Dense(10, "softmax") }, "small");
        model.Build(new Shape(-1, 64));
        row = FitSteps.Uniform(1, 64);
    }

    public override void PrepareTheirs()
    {
        net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10), nn.Softmax(1));
        net.eval();
        input = rand(1, 64);
    }

    public override void Ours() => model!.Predict(row!).Dispose();

    public override void Theirs()
    {
        using var inference = no_grad();
        using var scope = NewDisposeScope();
        net!.forward(input!);
    }

    // The bar is a time, not a ratio.
    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        PrepareOurs();
        return BenchResult.Absolute(bench, Units.Seconds, alternation.Run(Ours).Median);
    }

    public override void Dispose()
    {
        row?.Dispose();
        net?.Dispose();
        input?.Dispose();
        base.Dispose();
    }

    private static Layer Dense(int units, string activation) =>
        KerasRegistry.Create<Layer>("Dense", [new("units", units), new("activation", activation)]);
}
