namespace KerasPS.Losses;

/// <summary>1 − 2Σyŷ / (Σy + Σŷ): the overlap of two sets.</summary>
[KerasObject("Dice")]
public sealed class Dice : Loss
{
    /// <summary>The axes summed over; by default all, the batch included.</summary>
    [Option(Help = "The axes summed over; by default all, the batch included.")]
    public Axes? Axis { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var overlap = K.Sum(yTrue * yPred, Axis?.ToArray());
        return 1 - 2 * overlap / (K.Sum(yTrue, Axis?.ToArray()) + K.Sum(yPred, Axis?.ToArray()) + CrossEntropies.Epsilon);
    }
}
