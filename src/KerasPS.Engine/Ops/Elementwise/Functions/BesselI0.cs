namespace KerasPS.Elementwise;

/// <summary>The modified Bessel function of the first kind and order 0.</summary>
public readonly struct BesselI0 : IUnaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double x) => SpecialFunctions.BesselI(0, x);

    /// <inheritdoc/>
    public static SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream) => upstream * K.BesselI1(x);

    /// <inheritdoc/>
    public static DType ResultType(DType x) => x.ToFloating();
}
