namespace KerasPS.Elementwise;

/// <summary>The nearest whole number; halves go to the even one.</summary>
public readonly struct Round : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Round(x, MidpointRounding.ToEven);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;
}
