namespace KerasPS.Elementwise;

/// <summary>x without its fraction, as int32: what does not fit wraps around.</summary>
public readonly struct CastToInt32 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => unchecked((int)(long)x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Int32;

    /// <inheritdoc/>
    public static bool IsIdentity(DType x) => x is DType.Bool or DType.Int8 or DType.UInt8 or DType.Int32;
}
