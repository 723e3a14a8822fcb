namespace KerasPS.Elementwise;

/// <summary>−1, 0 or 1.</summary>
public readonly struct Sign : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => double.IsNaN(x) ? x : Math.Sign(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;
}
