namespace KerasPS.Elementwise;

/// <summary>Whether x is not a number.</summary>
public readonly struct IsNan : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => double.IsNaN(x) ? 1 : 0;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Bool;
}
