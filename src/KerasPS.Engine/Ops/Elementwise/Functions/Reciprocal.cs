namespace KerasPS.Elementwise;

/// <summary>1 / x.</summary>
public readonly struct Reciprocal : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => 1 / x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => -(upstream * y * y);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
