namespace KerasPS.Elementwise;

/// <summary>The absolute value; its slope at 0 counts as 0.</summary>
public readonly struct Abs : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Abs(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.Sign(x);
}
