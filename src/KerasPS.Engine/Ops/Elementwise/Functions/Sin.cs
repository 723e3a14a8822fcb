namespace KerasPS.Elementwise;

/// <summary>The sine.</summary>
public readonly struct Sin : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Sin(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Cos(x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
