using TorchSharp;
using static TorchSharp.torch;

namespace KerasPS.Bench;

/// <summary>One training step, KerasPS through its fit loop against libtorch in eager mode.</summary>
public abstract class TrainingRow : BenchRow
{
    private FitSteps? ours;
    private TorchTraining? theirs;

    public override string Reference => "libtorch";

    public override string? Skip => Torch.Failure;

    /// <summary>Samples of a step.</summary>
    protected abstract int Batch { get; }

    /// <summary>The compiled model with data for a few steps an epoch.</summary>
    protected abstract (Model Model, KerasPS.Tensor X, KerasPS.Tensor Y) MakeOurs();

    protected abstract TorchTraining MakeTheirs();

    public override void Prepare()
    {
        var (model, x, y) = MakeOurs();
        ours = new(model, x, y, Batch);
        theirs = MakeTheirs();
    }

    public override void Ours() => ours!.Next();

    public override void Theirs() => theirs!.Step();

    public override void Dispose()
    {
        ours?.Dispose();
        theirs?.Dispose();
        base.Dispose();
    }

    protected static Layer Layer(string name, params (string Name, object? Value)[] options) =>
        KerasRegistry.Create<Layer>(name, options.Select(o => KeyValuePair.Create(o.Name, o.Value)));

    protected static Layer Dense(int units, string activation = "linear") =>
        Layer("Dense", ("units", units), ("activation", activation));
}
