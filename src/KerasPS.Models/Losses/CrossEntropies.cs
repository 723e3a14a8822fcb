namespace KerasPS.Losses;

/// <summary>What the crossentropies share: smoothing, clipping and the form from logits.</summary>
internal static class CrossEntropies
{
    /// <summary>Keras' smallest probability.</summary>
    public const double Epsilon = 1e-7;

    /// <summary>Labels moved towards an even distribution over the classes of an axis.</summary>
    public static SymbolicTensor SmoothClasses(SymbolicTensor labels, SymbolicTensor like, double smoothing, int axis) =>
        smoothing == 0 ? labels : labels * (1 - smoothing) + smoothing / K.Cast(K.SizeOf(like, [axis]), labels.DType);

    /// <summary>Labels moved towards one half.</summary>
    public static SymbolicTensor SmoothBinary(SymbolicTensor labels, double smoothing) =>
        smoothing == 0 ? labels : labels * (1 - smoothing) + 0.5 * smoothing;

    /// <summary>Probabilities away from 0 and 1.</summary>
    public static SymbolicTensor Clip(SymbolicTensor probabilities) => K.Clip(probabilities, Epsilon, 1 - Epsilon);

    /// <summary>
    /// The logits, given or remembered by the value's last activation: there the logarithm needs no clipping.
    /// </summary>
    public static SymbolicTensor? LogitsOf(SymbolicTensor prediction, bool fromLogits) =>
        prediction.Logits ?? (fromLogits ? prediction : null);

    /// <summary>Elementwise crossentropy of labels in [0, 1] and a prediction; older versions add a number inside the logarithms.</summary>
    public static SymbolicTensor Binary(SymbolicTensor labels, SymbolicTensor prediction, bool fromLogits, double added = 0)
    {
        if (LogitsOf(prediction, fromLogits) is { } logits) return K.SigmoidCrossEntropy(labels, logits);
        var p = Clip(prediction);
        if (added == 0) return -(labels * K.Log(p) + (1 - labels) * K.Log(1 - p));
        // TensorFlow's optimizer adds the numbers of 1 − p + added first, unless p is known too: that shows in single precision where p is 1.
        var other = prediction.Node.Op is ConstantOp ? 1 - p + added : (1 + added) - p;
        return -(labels * K.Log(p + added) + (1 - labels) * K.Log(other));
    }

    /// <summary>Crossentropy of a distribution over an axis.</summary>
    public static SymbolicTensor Categorical(SymbolicTensor labels, SymbolicTensor prediction, bool fromLogits, int axis)
    {
        if (LogitsOf(prediction, fromLogits) is { } logits) 
            return axis == -1 || axis == logits.Shape.Rank - 1
                ? K.SoftmaxCrossEntropy(labels, logits)
                : -K.Sum(labels * K.LogSoftmax(logits, axis), axis);
        var p = Clip(prediction / K.Sum(prediction, axis, keepDims: true));
        return -K.Sum(labels * K.Log(p), axis);
    }

    /// <summary>
    /// Crossentropy of class numbers over the last axis. Probabilities are clipped and normalized after it, as
    /// TensorFlow does through its logits form.
    /// </summary>
    public static SymbolicTensor Sparse(SymbolicTensor classes, SymbolicTensor prediction, bool fromLogits)
    {
        var logits = LogitsOf(prediction, fromLogits) ?? K.Log(Clip(prediction));
        return K.SparseSoftmaxCrossEntropy(classes, logits);
    }
}
