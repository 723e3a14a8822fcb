using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>−x.</summary>
    public static SymbolicTensor Negative(SymbolicTensor x) => Unary<Negative>(x);

    /// <summary>The absolute value.</summary>
    public static SymbolicTensor Abs(SymbolicTensor x) => Unary<Abs>(x);

    /// <summary>−1, 0 or 1.</summary>
    public static SymbolicTensor Sign(SymbolicTensor x) => Unary<Sign>(x);

    /// <summary>e to the power x.</summary>
    public static SymbolicTensor Exp(SymbolicTensor x) => Unary<Exp>(x);

    /// <summary>eˣ − 1, exact near 0.</summary>
    public static SymbolicTensor Expm1(SymbolicTensor x) => Unary<Expm1>(x);

    /// <summary>The natural logarithm.</summary>
    public static SymbolicTensor Log(SymbolicTensor x) => Unary<Log>(x);

    /// <summary>ln(1 + x), exact near 0.</summary>
    public static SymbolicTensor Log1p(SymbolicTensor x) => Unary<Log1p>(x);

    /// <summary>1 / √x.</summary>
    public static SymbolicTensor Rsqrt(SymbolicTensor x) => Unary<Rsqrt>(x);

    /// <summary>The cube root.</summary>
    public static SymbolicTensor Cbrt(SymbolicTensor x) => Unary<Cbrt>(x);

    /// <summary>x².</summary>
    public static SymbolicTensor Square(SymbolicTensor x) => Unary<Square>(x);

    /// <summary>1 / x.</summary>
    public static SymbolicTensor Reciprocal(SymbolicTensor x) => Unary<Reciprocal>(x);

    /// <summary>The largest whole number not above x.</summary>
    public static SymbolicTensor Floor(SymbolicTensor x) => Unary<Floor>(x);

    /// <summary>The smallest whole number not below x.</summary>
    public static SymbolicTensor Ceil(SymbolicTensor x) => Unary<Ceil>(x);

    /// <summary>The nearest whole number; halves go to the even one.</summary>
    public static SymbolicTensor Round(SymbolicTensor x) => Unary<Round>(x);

    /// <summary>x without its fraction.</summary>
    public static SymbolicTensor Trunc(SymbolicTensor x) => Unary<Trunc>(x);

    /// <summary>The error function.</summary>
    public static SymbolicTensor Erf(SymbolicTensor x) => Unary<Erf>(x);

    /// <summary>1 − erf(x).</summary>
    public static SymbolicTensor Erfc(SymbolicTensor x) => Unary<Erfc>(x);

    /// <summary>The inverse of the error function.</summary>
    public static SymbolicTensor Erfinv(SymbolicTensor x) => Unary<Erfinv>(x);

    /// <summary>ln σ(x).</summary>
    public static SymbolicTensor LogSigmoid(SymbolicTensor x) => Unary<LogSigmoid>(x);

    /// <summary>ln(1 + eˣ).</summary>
    public static SymbolicTensor Softplus(SymbolicTensor x) => Unary<Softplus>(x);

    /// <summary>Whether x is not a number.</summary>
    public static SymbolicTensor IsNan(SymbolicTensor x) => Unary<IsNan>(x);

    /// <summary>Whether x is infinite.</summary>
    public static SymbolicTensor IsInf(SymbolicTensor x) => Unary<IsInf>(x);

    /// <summary>Whether x is neither infinite nor NaN.</summary>
    public static SymbolicTensor IsFinite(SymbolicTensor x) => Unary<IsFinite>(x);

    /// <summary>Whether x is false.</summary>
    public static SymbolicTensor LogicalNot(SymbolicTensor x) => Unary<LogicalNot>(x);

    /// <summary>x itself.</summary>
    public static SymbolicTensor Identity(SymbolicTensor x) => Unary<Identity>(x);

    /// <summary>x itself, taken as a constant by differentiation.</summary>
    public static SymbolicTensor StopGradient(SymbolicTensor x) => Unary<StopGradient>(x);
}
