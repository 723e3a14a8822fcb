namespace KerasPS.Elementwise;

/// <summary>−x.</summary>
public readonly struct Negative : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => -x;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => -upstream;
}
