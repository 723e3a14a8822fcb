namespace KerasPS.Elementwise;

/// <summary>ln(1 + eˣ), without overflow.</summary>
public readonly struct Softplus : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Max(x, 0) + SpecialFunctions.Log1p(Math.Exp(-Math.Abs(x)));

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Sigmoid(x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
