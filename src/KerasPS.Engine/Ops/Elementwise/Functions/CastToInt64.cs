namespace KerasPS.Elementwise;

/// <summary>x without its fraction, as int64: what does not fit wraps around.</summary>
public readonly struct CastToInt64 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => (long)x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Int64;

    /// <inheritdoc/>
    public static bool IsIdentity(DType x) => !x.IsFloating();
}
