namespace KerasPS.Elementwise;

/// <summary>eˣ − 1, exact near 0.</summary>
public readonly struct Expm1 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.Expm1(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * (y + 1);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
