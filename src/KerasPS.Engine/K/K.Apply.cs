namespace KerasPS;

public static partial class K
{
    private static SymbolicTensor Unary<TFunction>(SymbolicTensor x) where TFunction : struct, IUnaryFunction =>
        IsLiteral(x)
            ? Constant(TFunction.Compute(Literal(x)), TFunction.ResultType(x.DType))
            : Node.Create(new UnaryOp<TFunction>(), x).Outputs[0];

    private static SymbolicTensor Binary<TFunction>(SymbolicTensor a, SymbolicTensor b)
        where TFunction : struct, IBinaryFunction
    {
        // Two literals make a literal, so that x * (1 - 0.9) is as weakly typed as x * 0.1.
        if (IsLiteral(a) && IsLiteral(b))
            return Constant(TFunction.Compute(Literal(a), Literal(b)),
                TFunction.ResultType(DTypes.Promote(a.DType, b.DType)));
        return Node.Create(new BinaryOp<TFunction>(), Weak(a, b), Weak(b, a)).Outputs[0];
    }

    private static SymbolicTensor Ternary<TFunction>(SymbolicTensor a, SymbolicTensor b, SymbolicTensor c)
        where TFunction : struct, ITernaryFunction =>
        Node.Create(new TernaryOp<TFunction>(), a, b, c).Outputs[0];

    internal static bool IsLiteral(SymbolicTensor x) => Given(x).Node.Op is ConstantOp { Value.Rank: 0 };

    internal static SymbolicTensor Given(SymbolicTensor? x) => x ?? throw KerasException.OperandMissing();

    private static double Literal(SymbolicTensor x) => ((ConstantOp)x.Node.Op).Value.GetDouble(0);

    // A literal number takes the type of what it is combined with, so that x * 2 stays half precision or whole;
    // only a fraction makes floats of integers.
    private static SymbolicTensor Weak(SymbolicTensor x, SymbolicTensor other)
    {
        if (!IsLiteral(x) || x.DType == other.DType || x.DType == DType.Bool) return x;
        var value = Literal(x);
        var takes = other.DType.IsFloating() || (other.DType != DType.Bool && value == Math.Truncate(value));
        return takes ? Constant(value, other.DType) : x;
    }
}
