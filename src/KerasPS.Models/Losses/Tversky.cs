namespace KerasPS.Losses;

/// <summary>The overlap of two sets, with weights of its own for false positives and false negatives (Salehi and others 2017).</summary>
[KerasObject("Tversky")]
public sealed class Tversky : Loss
{
    /// <summary>The weight of what is missed: Σ y(1 − ŷ).</summary>
    [Option(Help = "The weight of what is missed: Σ y(1 − ŷ).")]
    public double Alpha { get; init; } = 0.5;

    /// <summary>The weight of what is found in excess: Σ ŷ(1 − y).</summary>
    [Option(Help = "The weight of what is found in excess: Σ ŷ(1 − y).")]
    public double Beta { get; init; } = 0.5;

    /// <summary>The axes summed over; by default all, the batch included.</summary>
    [Option(Help = "The axes summed over; by default all, the batch included.")]
    public Axes? Axis { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var overlap = K.Sum(yTrue * yPred, Axis?.ToArray());
        var falsePositives = K.Sum((1 - yTrue) * yPred, Axis?.ToArray());
        var falseNegatives = K.Sum(yTrue * (1 - yPred), Axis?.ToArray());
        return 1 - overlap / (overlap + Alpha * falseNegatives + Beta * falsePositives + CrossEntropies.Epsilon);
    }
}
