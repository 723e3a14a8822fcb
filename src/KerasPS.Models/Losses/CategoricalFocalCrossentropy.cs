namespace KerasPS.Losses;

/// <summary>Crossentropy of one-hot labels that dwells on hard samples (Lin and others 2018).</summary>
[KerasObject("CategoricalFocalCrossentropy")]
public sealed class CategoricalFocalCrossentropy : Loss
{
    /// <summary>The weight of the classes: one number, or one a class.</summary>
    [Option(Help = "The weight of the classes: one number, or one a class.")]
    public Numbers Alpha { get; init; } = 0.25;

    /// <summary>How much easy samples count less.</summary>
    [Option(Help = "How much easy samples count less.")]
    public double Gamma { get; init; } = 2;

    /// <summary>Whether predictions are logits instead of probabilities.</summary>
    [Option(Help = "Whether predictions are logits instead of probabilities.")]
    public bool FromLogits { get; init; }

    /// <summary>How far labels move towards an even distribution, 0 to 1.</summary>
    [Option(Min = 0, Max = 1, Help = "How far labels move towards an even distribution, 0 to 1.")]
    public double LabelSmoothing { get; init; }

    /// <summary>The axis of the classes.</summary>
    [Option(Help = "The axis of the classes.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var labels = CrossEntropies.SmoothClasses(yTrue, yPred, LabelSmoothing, Axis);
        var output = FromLogits ? K.Softmax(yPred, Axis) : yPred;
        var p = CrossEntropies.Clip(output / K.Sum(output, Axis, keepDims: true));
        var alpha = Alpha.IsScalar ? K.Constant(Alpha.Values[0], p.DType) : K.Cast(K.Constant(Alpha.ToTensor()), p.DType);
        return K.Sum(K.Power(1 - p, Gamma) * alpha * (-labels * K.Log(p)), Axis);
    }
}
