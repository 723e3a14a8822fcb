namespace KerasPS.Losses;

/// <summary>1 − 2Σyŷ / (Σy + Σŷ): the overlap of two sets.</summary>
[KerasObject("Dice")]
public sealed class Dice : Loss
{
    /// <summary>The axes summed over; by default all, the batch included.</summary>
    [Option(Help = "The axes summed over; by default all, the batch included.")]
    public int[]? Axis { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var overlap = K.Sum(yTrue * yPred, Axis);
        return 1 - 2 * overlap / (K.Sum(yTrue, Axis) + K.Sum(yPred, Axis) + CrossEntropies.Epsilon);
    }
}
