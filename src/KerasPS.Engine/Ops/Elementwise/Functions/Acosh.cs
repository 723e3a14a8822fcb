namespace KerasPS.Elementwise;

/// <summary>The inverse of the hyperbolic cosine.</summary>
public readonly struct Acosh : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Acosh(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Rsqrt(x * x - 1);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
