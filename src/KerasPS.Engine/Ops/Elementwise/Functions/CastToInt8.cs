namespace KerasPS.Elementwise;

/// <summary>x without its fraction, as int8: what does not fit wraps around.</summary>
public readonly struct CastToInt8 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => unchecked((sbyte)(long)x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Int8;
}
