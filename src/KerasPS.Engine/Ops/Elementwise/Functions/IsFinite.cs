namespace KerasPS.Elementwise;

/// <summary>Whether x is neither infinite nor NaN.</summary>
public readonly struct IsFinite : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => double.IsFinite(x) ? 1 : 0;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Bool;
}
