namespace KerasPS.Elementwise;

/// <summary>e to the power x.</summary>
public readonly struct Exp : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Exp(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * y;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
