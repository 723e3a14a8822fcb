namespace KerasPS.Elementwise;

/// <summary>The arcsine.</summary>
public readonly struct Asin : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Asin(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Rsqrt(1 - x * x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
