namespace KerasPS.Elementwise;

/// <summary>x itself.</summary>
public readonly struct Identity : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream;

    /// <inheritdoc/>
    public static bool IsIdentity(DType x) => true;
}
