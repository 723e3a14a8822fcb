namespace KerasPS.Elementwise;

/// <summary>1 / (1 + e⁻ˣ).</summary>
public readonly struct Sigmoid : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * (y * (1 - y));

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
