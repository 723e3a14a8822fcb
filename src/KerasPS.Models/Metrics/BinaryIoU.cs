namespace KerasPS.Metrics;

/// <summary>Intersection over union of classes 0 and 1, by a threshold.</summary>
[KerasObject("BinaryIoU")]
public sealed class BinaryIoU : IoUBase
{
    /// <summary>The classes whose figures are averaged.</summary>
    [Option(Position = 0, Help = "The classes whose figures are averaged.")]
    public int[] TargetClassIds { get; init; } = [0, 1];

    /// <summary>Predictions from it on count as class 1.</summary>
    [Option(Help = "Predictions from it on count as class 1.")]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    private protected override int ClassCount => 2;

    /// <inheritdoc/>
    private protected override IReadOnlyList<int> Targets => TargetClassIds;

    /// <inheritdoc/>
    private protected override (SymbolicTensor True, SymbolicTensor Pred) ToClasses(SymbolicTensor yTrue, SymbolicTensor yPred) =>
        (yTrue, K.GreaterEqual(Float(yPred), Threshold));
}
