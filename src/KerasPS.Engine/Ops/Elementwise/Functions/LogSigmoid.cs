namespace KerasPS.Elementwise;

/// <summary>The logarithm of the sigmoid, without its underflow.</summary>
public readonly struct LogSigmoid : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Min(x, 0) - SpecialFunctions.Log1p(Math.Exp(-Math.Abs(x)));

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Sigmoid(-x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
