namespace KerasPS.Elementwise;

/// <summary>x itself, taken as a constant by differentiation.</summary>
public readonly struct StopGradient : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;

    /// <inheritdoc/>
    public static bool IsIdentity(DType x) => true;
}
