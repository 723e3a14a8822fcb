namespace KerasPS.Elementwise;

/// <summary>b where a is true, c elsewhere.</summary>
public readonly struct Select : ITernaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b, double c) => a != 0 ? b : c;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B, SymbolicTensor? C) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor c, SymbolicTensor y, SymbolicTensor upstream)
    {
        var zero = K.ZerosLike(upstream);
        return (null, K.Where(a, upstream, zero), K.Where(a, zero, upstream));
    }

    /// <inheritdoc/>
    public static DType ResultType(DType a, DType b, DType c) => DTypes.Promote(b, c);
}
