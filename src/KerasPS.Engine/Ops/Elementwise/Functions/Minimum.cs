namespace KerasPS.Elementwise;

/// <summary>The smaller of a and b; a gets the gradient of a tie.</summary>
public readonly struct Minimum : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Math.Min(a, b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) =>
        (K.Where(K.LessEqual(a, b), upstream, K.ZerosLike(upstream)), K.Where(K.LessEqual(a, b), K.ZerosLike(upstream), upstream));
}
