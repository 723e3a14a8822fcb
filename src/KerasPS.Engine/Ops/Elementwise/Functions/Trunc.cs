namespace KerasPS.Elementwise;

/// <summary>x without its fraction.</summary>
public readonly struct Trunc : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Truncate(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;
}
