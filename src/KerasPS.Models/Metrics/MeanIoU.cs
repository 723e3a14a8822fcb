namespace KerasPS.Metrics;

/// <summary>The mean intersection over union of all classes.</summary>
[KerasObject("MeanIoU")]
public sealed class MeanIoU : IoUBase
{
    /// <summary>How many classes there are.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "How many classes there are.")]
    public int NumClasses { get; init; }

    /// <summary>A class of targets that does not count.</summary>
    [Option(Help = "A class of targets that does not count.")]
    public int? IgnoreClass { get; init; }

    /// <summary>Whether targets are class numbers instead of one-hot.</summary>
    [Option(Help = "Whether targets are class numbers instead of one-hot.")]
    public bool SparseYTrue { get; init; } = true;

    /// <summary>Whether predictions are class numbers instead of scores.</summary>
    [Option(Help = "Whether predictions are class numbers instead of scores.")]
    public bool SparseYPred { get; init; } = true;

    /// <summary>The axis of one-hot targets and scores.</summary>
    [Option(Help = "The axis of one-hot targets and scores.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    private protected override int ClassCount => NumClasses;

    /// <inheritdoc/>
    private protected override IReadOnlyList<int> Targets => [.. Enumerable.Range(0, NumClasses)];

    /// <inheritdoc/>
    private protected override int? Ignored => IgnoreClass;

    /// <inheritdoc/>
    private protected override (SymbolicTensor True, SymbolicTensor Pred) ToClasses(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        (Numbers(yTrue, SparseYTrue, Axis), Numbers(yPred, SparseYPred, Axis));
}
