namespace KerasPS.Elementwise;

/// <summary>x².</summary>
public readonly struct Square : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => x * x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * (2 * x);
}
