namespace KerasPS.Elementwise;

/// <summary>The inverse of the hyperbolic tangent.</summary>
public readonly struct Atanh : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Atanh(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream / (1 - x * x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
