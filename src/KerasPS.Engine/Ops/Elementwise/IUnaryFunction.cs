namespace KerasPS;

/// <summary>A function of one number: its meaning in double precision and its derivative written in ops.</summary>
public interface IUnaryFunction
{
    /// <summary>The value.</summary>
    static abstract double Compute(double x);

    /// <summary>The upstream gradient times the derivative at x, where y is the function's value; null: no gradient.</summary>
    static abstract SymbolicTensor? Gradient(SymbolicTensor x, SymbolicTensor y, SymbolicTensor upstream);

    /// <summary>The type of the result for a type of the argument.</summary>
    static virtual DType ResultType(DType x) => x;

    /// <summary>Whether every value of this type is returned as it is.</summary>
    static virtual bool IsIdentity(DType x) => false;
}
