namespace KerasPS.Bench;

/// <summary>One training step, KerasPS through its fit loop against libtorch in eager mode.</summary>
public abstract class TrainingRow : ComparedRow
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

    public override void PrepareOurs()
    {
        var (model, x, y) = MakeOurs();
        ours = new(model, x, y, Batch);
    }

    public override void PrepareTheirs() => theirs = MakeTheirs();

    public override void Ours() => ours!.Next();

    public override void Theirs() => theirs!.Step();

    /// <summary>Managed bytes that our steps take, those that begin an epoch left out; the largest of several.</summary>
    public long AllocatedBytes(int steps)
    {
        PrepareOurs();
        long most = 0;
        for (var i = 0; i < steps; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Ours();
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            // The first steps load and compile code.
            if (i >= steps / 2 && !ours!.BeganEpoch) most = Math.Max(most, bytes);
        }
        return most;
    }

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
