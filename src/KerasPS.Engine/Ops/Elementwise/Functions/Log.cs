namespace KerasPS.Elementwise;

/// <summary>The natural logarithm.</summary>
public readonly struct Log : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Log(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream / x;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
