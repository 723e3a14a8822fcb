namespace KerasPS.Metrics;

/// <summary>Intersection over union of some classes, from one-hot targets.</summary>
[KerasObject("OneHotIoU")]
public sealed class OneHotIoU : IoUBase
{
    /// <summary>How many classes there are.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "How many classes there are.")]
    public int NumClasses { get; init; }

    /// <summary>The classes whose figures are averaged.</summary>
    [Option(Required = true, Position = 1, Help = "The classes whose figures are averaged.")]
    public int[] TargetClassIds { get; init; } = [];

    /// <summary>A class of targets that does not count.</summary>
    [Option(Help = "A class of targets that does not count.")]
    public int? IgnoreClass { get; init; }

    /// <summary>Whether predictions are class numbers instead of scores.</summary>
    [Option(Help = "Whether predictions are class numbers instead of scores.")]
    public bool SparseYPred { get; init; }

    /// <summary>The axis of one-hot targets and scores.</summary>
    [Option(Help = "The axis of one-hot targets and scores.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    private protected override int ClassCount => NumClasses;

    /// <inheritdoc/>
    private protected override IReadOnlyList<int> Targets => TargetClassIds;

    /// <inheritdoc/>
    private protected override int? Ignored => IgnoreClass;

    /// <inheritdoc/>
    private protected override (SymbolicTensor True, SymbolicTensor Pred) ToClasses(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        (Numbers(yTrue, false, Axis), Numbers(yPred, SparseYPred, Axis));
}
