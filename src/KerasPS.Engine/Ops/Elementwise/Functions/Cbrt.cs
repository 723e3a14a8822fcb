namespace KerasPS.Elementwise;

/// <summary>The cube root.</summary>
public readonly struct Cbrt : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Cbrt(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream / (3 * (y * y));

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
