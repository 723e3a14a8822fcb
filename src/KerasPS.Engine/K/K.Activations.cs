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
}
