namespace KerasPS.Elementwise;

/// <summary>The hyperbolic sine.</summary>
public readonly struct Sinh : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Sinh(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Cosh(x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
