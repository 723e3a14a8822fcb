namespace KerasPS.Elementwise;

/// <summary>The larger of a and b; a gets the gradient of a tie.</summary>
public readonly struct Maximum : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Math.Max(a, b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) =>
        (K.Where(K.GreaterEqual(a, b), upstream, K.ZerosLike(upstream)), K.Where(K.GreaterEqual(a, b), K.ZerosLike(upstream), upstream));
}
