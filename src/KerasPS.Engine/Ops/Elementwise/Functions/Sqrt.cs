namespace KerasPS.Elementwise;

/// <summary>The square root; of a negative number 0, as Keras defines it.</summary>
public readonly struct Sqrt : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x < 0 ? 0 : Math.Sqrt(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * 0.5 / y;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
