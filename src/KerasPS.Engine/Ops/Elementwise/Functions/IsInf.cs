namespace KerasPS.Elementwise;

/// <summary>Whether x is infinite.</summary>
public readonly struct IsInf : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => double.IsInfinity(x) ? 1 : 0;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Bool;
}
