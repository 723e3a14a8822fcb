namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// Keras' categorical_crossentropy of one-hot targets and probabilities (or logits) along an axis. Probabilities
    /// that come from a softmax are taken back to their logits.
    /// </summary>
    public static SymbolicTensor CategoricalCrossentropy(SymbolicTensor target, SymbolicTensor output,
        bool fromLogits = false, int axis = -1)
    {
        axis = Axis(output, axis);
        var last = axis == output.Shape.Rank - 1;
        var logits = fromLogits ? output : last ? SoftmaxLogits(output) : null;
        if (logits is not null)
            return last ? SoftmaxCrossEntropy(target, logits)
                : -Sum(Cast(target, logits.DType) * LogSoftmax(logits, axis), axis);
        var normal = Clip(output / Sum(output, axis, keepDims: true), KerasConfig.Epsilon, 1 - KerasConfig.Epsilon);
        return -Sum(Cast(target, output.DType) * Log(normal), axis);
    }

    /// <summary>
    /// Keras' sparse_categorical_crossentropy of class numbers and probabilities (or logits) along the last axis; the
    /// target may have a last axis of length 1.
    /// </summary>
    public static SymbolicTensor SparseCategoricalCrossentropy(SymbolicTensor target, SymbolicTensor output,
        bool fromLogits = false, int axis = -1)
    {
        axis = Axis(output, axis);
        var rank = output.Shape.Rank;
        if (axis != rank - 1)
            output = Transpose(output, [.. Enumerable.Range(0, rank).Where(i => i != axis), axis]);
        if (target.Shape.Rank == rank) target = Squeeze(target, -1);
        var logits = fromLogits ? output
            : SoftmaxLogits(output) ?? Log(Clip(output, KerasConfig.Epsilon, 1 - KerasConfig.Epsilon));
        return SparseSoftmaxCrossEntropy(target, logits);
    }

    /// <summary>
    /// Keras' binary_crossentropy, elementwise. Probabilities that come from a sigmoid are taken back to their logits.
    /// </summary>
    public static SymbolicTensor BinaryCrossentropy(SymbolicTensor target, SymbolicTensor output, bool fromLogits = false)
    {
        target = Cast(target, output.DType);
        if (fromLogits) return SigmoidCrossEntropy(target, output);
        if (output.Node.Op is UnaryOp<Elementwise.Sigmoid>) return SigmoidCrossEntropy(target, output.Node.Inputs[0]);
        // Keras' backend clips and adds epsilon once more; the loss of Keras 3 only clips.
        var epsilon = KerasConfig.Epsilon;
        var p = Clip(output, epsilon, 1 - epsilon);
        return -(target * Log(p + epsilon) + (1 - target) * Log(1 - p + epsilon));
    }

    private static SymbolicTensor? SoftmaxLogits(SymbolicTensor output) =>
        output.Node.Op is SoftmaxOp { Axis: var axis } && axis == output.Shape.Rank - 1 ? output.Node.Inputs[0] : null;
}
