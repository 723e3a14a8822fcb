using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    private static readonly Dictionary<DType, Func<SymbolicTensor, SymbolicTensor>> Casts = new()
    {
        [DType.Bool] = Unary<CastToBool>,
        [DType.Int8] = Unary<CastToInt8>,
        [DType.UInt8] = Unary<CastToUInt8>,
        [DType.Int32] = Unary<CastToInt32>,
        [DType.Int64] = Unary<CastToInt64>,
        [DType.Float16] = Unary<CastToFloat16>,
        [DType.BFloat16] = Unary<CastToBFloat16>,
        [DType.Float32] = Unary<CastToFloat32>,
        [DType.Float64] = Unary<CastToFloat64>,
    };

    /// <summary>x in another element type; x itself where it has that type already.</summary>
    public static SymbolicTensor Cast(SymbolicTensor x, DType dtype) => x.DType == dtype ? x
        // At once, for one constant in double precision would take the whole function to the reference backend.
        : x.DType == DType.Float64 && dtype.IsFloating() && x.Node.Op is ConstantOp { Value.DType: DType.Float64 } constant ? Constant(constant.Value.Cast(dtype))
        : Casts.TryGetValue(dtype, out var cast) ? cast(x)
        : throw new KerasException("CastToText",
            $"Cast: a value cannot become {dtype.KerasName()}; expected a numeric type or bool.");

    /// <summary>a where the condition is true, b elsewhere; all three broadcast.</summary>
    public static SymbolicTensor Where(SymbolicTensor condition, SymbolicTensor a, SymbolicTensor b) =>
        Ternary<Select>(condition, Weak(a, b), Weak(b, a));

    /// <summary>x limited to [low, high]; the gradient passes inside, limits included.</summary>
    public static SymbolicTensor Clip(SymbolicTensor x, SymbolicTensor low, SymbolicTensor high) =>
        Ternary<Clip>(x, Weak(low, x), Weak(high, x));
}
