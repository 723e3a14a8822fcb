namespace KerasPS.Elementwise;

/// <summary>The cosine.</summary>
public readonly struct Cos : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Cos(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => -(upstream * K.Sin(x));

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
