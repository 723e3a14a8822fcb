namespace KerasPS.Bench;

/// <summary>Training steps of a model through its own fit loop, data loading included, pulled one by one.</summary>
public sealed class FitSteps : IDisposable
{
    private readonly IEnumerator<TrainingEvent> events;

    public FitSteps(Model model, Tensor x, Tensor y, int batch) =>
        events = model.FitEvents(x, y, new FitOptions { BatchSize = batch, Epochs = int.MaxValue, Shuffle = ShuffleMode.None }).GetEnumerator();

    /// <summary>Whether the last step was the first of an epoch.</summary>
    public bool BeganEpoch { get; private set; }

    public void Next()
    {
        BeganEpoch = false;
        while (events.MoveNext())
        {
            if (events.Current.Kind == TrainingEventKind.BatchEnd) return;
            BeganEpoch |= events.Current.Kind == TrainingEventKind.EpochBegin;
        }
        throw new InvalidOperationException("The training ended.");
    }

    public void Dispose() => events.Dispose();

    /// <summary>Numbers uniform in [0, 1).</summary>
    public static Tensor Uniform(params int[] dims)
    {
        var tensor = new Tensor(new(dims));
        var random = new Random(1);
        foreach (ref var value in tensor.Span<float>()) value = random.NextSingle();
        return tensor;
    }

    /// <summary>Whole numbers below a limit.</summary>
    public static Tensor Integers(int below, params int[] dims)
    {
        var tensor = new Tensor(new(dims), DType.Int32);
        var random = new Random(2);
        foreach (ref var value in tensor.Span<int>()) value = random.Next(below);
        return tensor;
    }
}
