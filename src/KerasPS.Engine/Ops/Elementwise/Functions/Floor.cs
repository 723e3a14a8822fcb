namespace KerasPS.Elementwise;

/// <summary>The largest whole number not above x.</summary>
public readonly struct Floor : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => Math.Floor(x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => null;
}
