namespace KerasPS.Elementwise;

/// <summary>x in half precision; the backend rounds where it keeps that type.</summary>
public readonly struct CastToFloat16 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) =>
        x.DType.IsFloating() ? K.Cast(upstream, x.DType) : null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Float16;
}
