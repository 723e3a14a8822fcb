namespace KerasPS.Elementwise;

/// <summary>The hyperbolic cosine.</summary>
public readonly struct Cosh : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Cosh(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Sinh(x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
