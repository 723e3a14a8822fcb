namespace KerasPS.Elementwise;

/// <summary>1 / √x.</summary>
public readonly struct Rsqrt : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => 1 / Math.Sqrt(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * -0.5 * (y / x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
