namespace KerasPS.Elementwise;

/// <summary>The smallest whole number not below x.</summary>
public readonly struct Ceil : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Ceiling(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;
}
