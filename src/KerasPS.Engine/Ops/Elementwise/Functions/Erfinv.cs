namespace KerasPS.Elementwise;

/// <summary>The inverse of the error function.</summary>
public readonly struct Erfinv : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.Erfinv(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) =>
        upstream * (Math.Sqrt(Math.PI) / 2) * K.Exp(y * y);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
