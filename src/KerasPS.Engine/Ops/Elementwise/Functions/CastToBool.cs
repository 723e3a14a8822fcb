namespace KerasPS.Elementwise;

/// <summary>Whether x is not 0.</summary>
public readonly struct CastToBool : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x != 0 ? 1 : 0;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static DType ResultType(DType x) => DType.Bool;
}
