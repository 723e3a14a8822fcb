namespace KerasPS.Elementwise;

/// <summary>The error function.</summary>
public readonly struct Erf : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.Erf(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) =>
        upstream * (2 / Math.Sqrt(Math.PI)) * K.Exp(-(x * x));

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
