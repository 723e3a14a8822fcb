using TorchSharp;
using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>The prediction for one image by a published architecture with random weights, against libtorch in eager mode.</summary>
public abstract class TorchInferenceRow(string application) : ComparedRow
{
    private Model? model;
    private KerasPS.Tensor? image;
    private nn.Module<Tensor, Tensor>? net;
    private Tensor? input;

    public override string Reference => "libtorch";

    public override string? Skip => Torch.Failure;

    protected abstract nn.Module<Tensor, Tensor> MakeTheirs();

    public override void PrepareOurs()
    {
        model = KerasRegistry.Create<Application>(application).Create();
        image = FitSteps.Uniform(1, 224, 224, 3);
    }

    public override void PrepareTheirs()
    {
        net = MakeTheirs();
        net.eval();
        input = rand(1, 3, 224, 224);
    }

    public override void Ours() => model!.Predict(image!).Dispose();

    public override void Theirs()
    {
        using var inference = no_grad();
        using var scope = NewDisposeScope();
        net!.forward(input!);
    }

    public override void Dispose()
    {
        image?.Dispose();
        net?.Dispose();
        input?.Dispose();
        base.Dispose();
    }
}
