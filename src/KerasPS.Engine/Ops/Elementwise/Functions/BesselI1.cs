namespace KerasPS.Elementwise;

/// <summary>The modified Bessel function of the first kind and order 1, the derivative of order 0.</summary>
public readonly struct BesselI1 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.BesselI(1, x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream)
    {
        var zero = K.Equal(x, 0);
        return upstream * (K.BesselI0(x) - K.Where(zero, 0.5, y / K.Where(zero, 1, x)));
    }

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
