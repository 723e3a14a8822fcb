namespace KerasPS.Losses;

/// <summary>Crossentropy of labels 0 and 1 that dwells on hard samples (Lin and others 2018).</summary>
[KerasObject("BinaryFocalCrossentropy")]
public sealed class BinaryFocalCrossentropy : Loss
{
    /// <summary>Whether alpha weighs the classes.</summary>
    [Option(Help = "Whether alpha weighs the classes.")]
    public bool ApplyClassBalancing { get; init; }

    /// <summary>The weight of class 1; class 0 has 1 - alpha.</summary>
    [Option(Help = "The weight of class 1; class 0 has 1 - alpha.")]
    public double Alpha { get; init; } = 0.25;

    /// <summary>How much easy samples count less.</summary>
    [Option(Help = "How much easy samples count less.")]
    public double Gamma { get; init; } = 2;

    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>How far labels move towards an even distribution, 0 to 1.</summary>
    [Option(Min = 0, Max = 1, Help = "How far labels move towards an even distribution, 0 to 1.")]
    public double LabelSmoothing { get; init; }

    /// <summary>The axis over which the mean is taken.</summary>
    [Option(Help = "The axis over which the mean is taken.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var labels = CrossEntropies.SmoothBinary(yTrue, LabelSmoothing);
        var p = FromLogits ? K.Sigmoid(yPred) : yPred;
        var hit = labels * p + (1 - labels) * (1 - p);
        var values = K.Power(1 - hit, Gamma) * CrossEntropies.Binary(labels, p, fromLogits: false);
        if (ApplyClassBalancing) values *= labels * Alpha + (1 - labels) * (1 - Alpha);
        return K.Mean(values, Axis);
    }
}
