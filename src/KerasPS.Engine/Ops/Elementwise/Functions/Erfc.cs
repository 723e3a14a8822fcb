namespace KerasPS.Elementwise;

/// <summary>1 − erf(x), exact for large x.</summary>
public readonly struct Erfc : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.Erfc(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) =>
        upstream * (-2 / Math.Sqrt(Math.PI)) * K.Exp(-(x * x));

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
