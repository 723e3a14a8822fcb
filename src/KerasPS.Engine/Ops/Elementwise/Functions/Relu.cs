namespace KerasPS.Elementwise;

/// <summary>max(x, 0); its slope at 0 counts as 0.</summary>
public readonly struct Relu : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => double.IsNaN(x) || x > 0 ? x : 0;

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) =>
        K.Where(K.Greater(y, 0), upstream, K.ZerosLike(upstream));
}
