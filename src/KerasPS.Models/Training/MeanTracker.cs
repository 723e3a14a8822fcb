namespace KerasPS.Training;

/// <summary>A running weighted mean kept by the plan itself: the loss of an epoch so far.</summary>
internal sealed unsafe class MeanTracker(string name)
{
    private readonly Variable total = new(name + "/total", Shape.Scalar, trainable: false);
    private readonly Variable count = new(name + "/count", Shape.Scalar, trainable: false);

    /// <summary>The name in logs.</summary>
    public string Name { get; } = name;

    /// <summary>The mean so far; 0 before the first batch.</summary>
    public double Result => *(float*)count.Value.Pointer is var n and not 0 ? *(float*)total.Value.Pointer / n : 0;

    /// <summary>The assignments that add a value.</summary>
    public IEnumerable<Update> Update(SymbolicTensor value, SymbolicTensor weight) =>
        [new(total, total + K.Cast(value, DType.Float32) * weight), new(count, count + weight)];

    /// <summary>Forgets all batches.</summary>
    public void Reset()
    {
        total.Value.Bytes.Clear();
        count.Value.Bytes.Clear();
    }
}
