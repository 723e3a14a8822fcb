namespace KerasPS.Elementwise;

/// <summary>x without its fraction, as uint8: what does not fit wraps around.</summary>
public readonly struct CastToUInt8 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => unchecked((byte)(long)x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.UInt8;
}
