namespace KerasPS.Elementwise;

/// <summary>The tangent.</summary>
public readonly struct Tan : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Tan(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * (1 + y * y);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
