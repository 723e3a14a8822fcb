namespace KerasPS.Elementwise;

/// <summary>a limited to [b, c].</summary>
public readonly struct Clip : ITernaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b, double c) =>
        double.IsNaN(a) ? a : Math.Max(Math.Min(a, c), b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B, SymbolicTensor? C) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor c, SymbolicTensor y, SymbolicTensor upstream)
    {
        var (below, above, zero) = (K.Less(a, b), K.Greater(a, c), K.ZerosLike(upstream));
        return (K.Where(K.LogicalOr(below, above), zero, upstream), K.Where(below, upstream, zero),
            K.Where(above, upstream, zero));
    }

    /// <inheritdoc/>
    public static DType ResultType(DType a, DType b, DType c) => a;
}
