using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>The square root; of a negative number 0, as Keras defines it.</summary>
    public static SymbolicTensor Sqrt(SymbolicTensor x) => Unary<Sqrt>(x);

    /// <summary>1 / (1 + e⁻ˣ); the result remembers x, so that a crossentropy stays stable.</summary>
    public static SymbolicTensor Sigmoid(SymbolicTensor x)
    {
        var y = Unary<Sigmoid>(x);
        y.Logits = x;
        return y;
    }

    /// <summary>Crossentropy of labels in [0, 1] and logits, elementwise, without overflow.</summary>
    public static SymbolicTensor SigmoidCrossEntropy(SymbolicTensor labels, SymbolicTensor logits) =>
        Binary<SigmoidCrossEntropy>(labels, logits);

    /// <summary>max(x, 0).</summary>
    public static SymbolicTensor Relu(SymbolicTensor x) => Unary<Relu>(x);

    /// <summary>eˣ divided by its sum along an axis; the result remembers x, so that a crossentropy stays stable.</summary>
    public static SymbolicTensor Softmax(SymbolicTensor x, int axis = -1)
    {
        var y = Node.Create(new SoftmaxOp(Axis(x, axis)), x).Outputs[0];
        y.Logits = x;
        return y;
    }

    /// <summary>The logarithm of the softmax along an axis, without its underflow.</summary>
    public static SymbolicTensor LogSoftmax(SymbolicTensor x, int axis = -1) =>
        Node.Create(new LogSoftmaxOp(Axis(x, axis)), x).Outputs[0];

    /// <summary>Crossentropy of probabilities and the softmax of logits along the last axis.</summary>
    public static SymbolicTensor SoftmaxCrossEntropy(SymbolicTensor labels, SymbolicTensor logits) =>
        Node.Create(new SoftmaxCrossEntropyOp(), labels, logits).Outputs[0];

    /// <summary>Crossentropy of class numbers and the softmax of logits along the last axis.</summary>
    public static SymbolicTensor SparseSoftmaxCrossEntropy(SymbolicTensor labels, SymbolicTensor logits) =>
        Node.Create(new SparseSoftmaxCrossEntropyOp(), labels, logits).Outputs[0];

    /// <summary>relu with a slope below the threshold and a limit: Keras' relu(x, negative_slope, max_value, threshold).</summary>
    public static SymbolicTensor Relu(SymbolicTensor x, double negativeSlope, double? maxValue = null, double threshold = 0)
    {
        SymbolicTensor y;
        if (threshold == 0) y = Relu(x);
        else y = Where(Greater(x, threshold), x, ZerosLike(x));
        if (maxValue is { } limit) y = Minimum(y, limit);
        return negativeSlope == 0 ? y : y - negativeSlope * Relu(threshold - x);
    }

    /// <summary>x above 0, alpha·(eˣ − 1) below.</summary>
    public static SymbolicTensor Elu(SymbolicTensor x, double alpha = 1)
    {
        var y = Where(Greater(x, 0), x, Expm1(Minimum(x, 0)));
        return alpha == 1 ? y : Where(Greater(x, 0), x, alpha * y);
    }

    /// <summary>x / (1 + |x|).</summary>
    public static SymbolicTensor Softsign(SymbolicTensor x) => x / (1 + Abs(x));

    /// <summary>0.2·x + 0.5 limited to [0, 1]: Keras 1 and 2 (Keras 3 has the slope 1/6).</summary>
    public static SymbolicTensor HardSigmoid(SymbolicTensor x) => Clip(0.2 * x + 0.5, 0, 1);
}
