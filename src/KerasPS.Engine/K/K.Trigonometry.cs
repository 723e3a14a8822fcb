using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>The sine.</summary>
    public static SymbolicTensor Sin(SymbolicTensor x) => Unary<Sin>(x);

    /// <summary>The cosine.</summary>
    public static SymbolicTensor Cos(SymbolicTensor x) => Unary<Cos>(x);

    /// <summary>The tangent.</summary>
    public static SymbolicTensor Tan(SymbolicTensor x) => Unary<Tan>(x);

    /// <summary>The arcsine.</summary>
    public static SymbolicTensor Asin(SymbolicTensor x) => Unary<Asin>(x);

    /// <summary>The arccosine.</summary>
    public static SymbolicTensor Acos(SymbolicTensor x) => Unary<Acos>(x);

    /// <summary>The arctangent.</summary>
    public static SymbolicTensor Atan(SymbolicTensor x) => Unary<Atan>(x);

    /// <summary>The hyperbolic sine.</summary>
    public static SymbolicTensor Sinh(SymbolicTensor x) => Unary<Sinh>(x);

    /// <summary>The hyperbolic cosine.</summary>
    public static SymbolicTensor Cosh(SymbolicTensor x) => Unary<Cosh>(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static SymbolicTensor Tanh(SymbolicTensor x) => Unary<Tanh>(x);

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static SymbolicTensor Asinh(SymbolicTensor x) => Unary<Asinh>(x);

    /// <summary>The inverse of the hyperbolic cosine.</summary>
    public static SymbolicTensor Acosh(SymbolicTensor x) => Unary<Acosh>(x);

    /// <summary>The inverse of the hyperbolic tangent.</summary>
    public static SymbolicTensor Atanh(SymbolicTensor x) => Unary<Atanh>(x);
}
