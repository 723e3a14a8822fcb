namespace KerasPS.Elementwise;

/// <summary>ln(1 + x), exact near 0.</summary>
public readonly struct Log1p : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.Log1p(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream / (1 + x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
