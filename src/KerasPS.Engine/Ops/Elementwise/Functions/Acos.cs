namespace KerasPS.Elementwise;

/// <summary>The arccosine.</summary>
public readonly struct Acos : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Acos(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) =>
        -(upstream * K.Rsqrt(1 - x * x));

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
