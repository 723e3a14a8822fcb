namespace KerasPS.Elementwise;

/// <summary>The arctangent.</summary>
public readonly struct Atan : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Atan(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream / (1 + x * x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
