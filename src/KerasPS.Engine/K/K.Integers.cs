using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>The bits that both whole numbers have.</summary>
    public static SymbolicTensor BitwiseAnd(SymbolicTensor a, SymbolicTensor b) => Binary<BitwiseAnd>(a, b);

    /// <summary>The bits that either whole number has.</summary>
    public static SymbolicTensor BitwiseOr(SymbolicTensor a, SymbolicTensor b) => Binary<BitwiseOr>(a, b);

    /// <summary>The bits in which two whole numbers differ.</summary>
    public static SymbolicTensor BitwiseXor(SymbolicTensor a, SymbolicTensor b) => Binary<BitwiseXor>(a, b);

    /// <summary>All bits of whole numbers turned around.</summary>
    public static SymbolicTensor BitwiseNot(SymbolicTensor x) =>
        x.DType == DType.Bool ? LogicalNot(x) : (x.DType.Limits().Smallest == 0 ? x.DType.Limits().Largest : -1) - x;

    /// <summary>Whole numbers with their bits moved up.</summary>
    public static SymbolicTensor LeftShift(SymbolicTensor x, SymbolicTensor bits) => Binary<LeftShift>(x, bits);

    /// <summary>Whole numbers with their bits moved down.</summary>
    public static SymbolicTensor RightShift(SymbolicTensor x, SymbolicTensor bits) => Binary<RightShift>(x, bits);

    /// <summary>The greatest common divisor.</summary>
    public static SymbolicTensor Gcd(SymbolicTensor a, SymbolicTensor b) => Binary<Gcd>(a, b);

    /// <summary>The least common multiple.</summary>
    public static SymbolicTensor Lcm(SymbolicTensor a, SymbolicTensor b)
    {
        var divisor = Gcd(a, b);
        return Abs(FloorDivide(a, Maximum(divisor, 1)) * b);
    }

    /// <summary>Values limited to what a type holds, in that type.</summary>
    public static SymbolicTensor SaturateCast(SymbolicTensor x, DType dtype) =>
        dtype.IsFloating() || dtype == DType.Bool ? Cast(x, dtype) : Cast(Clip(x, dtype.Limits().Smallest, dtype.Limits().Largest), dtype);

    /// <summary>The number of the element type that follows a towards b.</summary>
    public static SymbolicTensor NextAfter(SymbolicTensor a, SymbolicTensor b) => Node.Create(new NextAfterOp(), a, b).Outputs[0];

    /// <summary>The modified Bessel function of the first kind and order 0.</summary>
    public static SymbolicTensor BesselI0(SymbolicTensor x) => Unary<BesselI0>(x);

    /// <summary>The modified Bessel function of the first kind and order 1.</summary>
    public static SymbolicTensor BesselI1(SymbolicTensor x) => Unary<BesselI1>(x);
}
