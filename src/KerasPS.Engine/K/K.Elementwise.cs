using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>a + b, broadcast.</summary>
    public static SymbolicTensor Add(SymbolicTensor a, SymbolicTensor b) => Binary<Add>(a, b);

    /// <summary>a − b, broadcast.</summary>
    public static SymbolicTensor Subtract(SymbolicTensor a, SymbolicTensor b) => Binary<Subtract>(a, b);

    /// <summary>a · b, broadcast.</summary>
    public static SymbolicTensor Multiply(SymbolicTensor a, SymbolicTensor b) => Binary<Multiply>(a, b);

    /// <summary>a / b, broadcast.</summary>
    public static SymbolicTensor Divide(SymbolicTensor a, SymbolicTensor b) => Binary<Divide>(a, b);

    /// <summary>The remainder of a / b with the sign of b, broadcast.</summary>
    public static SymbolicTensor FloorMod(SymbolicTensor a, SymbolicTensor b) => Binary<FloorMod>(a, b);

    /// <summary>−x.</summary>
    public static SymbolicTensor Negative(SymbolicTensor x) => Unary<Negative>(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static SymbolicTensor Tanh(SymbolicTensor x) => Unary<Tanh>(x);

    private static SymbolicTensor Unary<TFunction>(SymbolicTensor x) where TFunction : struct, IUnaryFunction =>
        Node.Create(new UnaryOp<TFunction>(), x).Outputs[0];

    private static SymbolicTensor Binary<TFunction>(SymbolicTensor a, SymbolicTensor b)
        where TFunction : struct, IBinaryFunction
    {
        // A literal number takes the other operand's float type, so that x * 2 stays half precision.
        if (IsLiteral(b) && a.DType.IsFloating()) b = Retype(b, a.DType);
        else if (IsLiteral(a) && b.DType.IsFloating()) a = Retype(a, b.DType);
        return Node.Create(new BinaryOp<TFunction>(), a, b).Outputs[0];
    }

    private static bool IsLiteral(SymbolicTensor x) => x.Node.Op is ConstantOp { Value.Rank: 0 };

    private static SymbolicTensor Retype(SymbolicTensor x, DType dtype) => x.DType == dtype
        ? x
        : Constant(((ConstantOp)x.Node.Op).Value.GetDouble(0), dtype);
}
